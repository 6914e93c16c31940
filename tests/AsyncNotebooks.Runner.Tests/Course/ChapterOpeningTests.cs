using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Course;

namespace AsyncNotebooks.Runner.Tests.Course;

public sealed class ChapterOpeningTests
{
    [Theory]
    [InlineData("# Tasks\n\nHow do I start work now? 40 minutes.", "Tasks", "How do I start work now?", 40)]
    [InlineData("# 4. Tasks\n\n**The question:** How do I collect it later?\n\n*35 min*", "Tasks", "How do I collect it later?", 35)]
    [InlineData("# 04 · Tasks\n\nTasks run. What does .NET do? About\n30 minutes.", "Tasks", "What does .NET do?", 30)]
    [InlineData("# Tasks\n\nNo answer here.", "Tasks", null, null)]
    [InlineData("# Tasks\n\n## Later\n\nIs this too late? 5 minutes.", "Tasks", null, null)]
    [InlineData("# 10,000 tasks\n\nText.", "10,000 tasks", null, null)]
    public void Of_Opening_ReadsWhatItSays(string opening, string title, string? question, int? minutes)
    {
        var notebook = NotebookDocument.Parse(Notebook(opening), "04-tasks.ipynb");

        Assert.Equal(new ChapterOpening("04", title, question, minutes), ChapterOpening.Of(notebook));
    }

    private static string Notebook(string opening) => $$"""
        {"cells": [{"cell_type": "markdown", "id": "a", "metadata": {}, "source": {{System.Text.Json.JsonSerializer.Serialize(opening)}}}],
         "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        """;
}
