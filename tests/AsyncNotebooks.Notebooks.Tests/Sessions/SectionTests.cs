using System.Collections.Concurrent;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Notebooks.Tests.Structure;

namespace AsyncNotebooks.Notebooks.Tests.Sessions;

/// <summary>
/// A reader may jump to any section. It needs the cells before the first section, and those of the sections that its line "Run first:" names;
/// with these, in a new session, it puts out what is committed.
/// </summary>
public sealed class SectionTests
{
    // Most of a section's time is that of a worker getting ready, so two of them do so at once.
    private static readonly ParallelOptions s_twoAtATime = new() { MaxDegreeOfParallelism = 2 };

    public static TheoryData<string> Chapters => new(Repository.Notebooks().Select(file => Path.GetFileName(file)));

    [SkippableTheory]
    [MemberData(nameof(Chapters))]
    public async Task Sections_EachInASessionOfItsOwn_PutOutWhatIsCommitted(string file)
    {
        Thorough.SkipUnlessSample(Path.GetFileNameWithoutExtension(file), sample: "06-");
        var chapter = new Chapter(NotebookDocument.Load(Path.Combine(Repository.NotebookFolder, file)));
        var reports = new ConcurrentBag<string>();
        Assert.NotEmpty(WithCode(chapter));

        await Parallel.ForEachAsync(ToRun(chapter), s_twoAtATime, async (section, _) =>
        {
            var problems = await ProblemsAsync(chapter, section);
            if (problems.Count > 0)
                reports.Add($"The section '{section.Title}' of {file} by itself. If it needs another section, it must name it: *Run first:* [Title](#title).\n\n{string.Join("\n\n", problems)}");
        });

        Assert.True(reports.IsEmpty, string.Join("\n\n", reports));
    }

    [Fact]
    public async Task Section_ThatSaysWhatItNeeds_HasIt() =>
        Assert.Empty(await ProblemsAsync(Kitchen("*Run first:* [Water](#water)."), "Soup"));

    [Fact]
    public async Task Section_ThatNeedsMoreThanItSays_NamesFileCellAndLine()
    {
        var problem = Assert.Single(await ProblemsAsync(Kitchen("Water is hot."), "Soup"));

        Assert.Contains(": cell 3 (id soup), line 1: ", problem, StringComparison.Ordinal);
        Assert.Contains("litres", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_ThatPutsOutSomethingElse_IsFound() =>
        Assert.Contains("(id water): the output differs", Assert.Single(await ProblemsAsync(Kitchen("", water: "4"), "Water")), StringComparison.Ordinal);

    private static Task<IReadOnlyList<string>> ProblemsAsync(Chapter chapter, string title) => ProblemsAsync(chapter, chapter.SectionOf(title)!);

    private static Chapter Kitchen(string need, string water = "3") => new(NotebookDocument.Parse(
        $$"""
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
            {"id": "intro", "cell_type": "markdown", "metadata": {}, "source": "# Kitchen"},
            {"id": "setup", "cell_type": "code", "metadata": {}, "execution_count": 1, "source": "int Double(int number) => 2 * number;", "outputs": []},
            {"id": "section-water", "cell_type": "markdown", "metadata": {}, "source": "## Water"},
            {"id": "water", "cell_type": "code", "metadata": {}, "execution_count": 2, "source": "var litres = 3;\nConsole.Write(litres);", "outputs": [
                {"output_type": "stream", "name": "stdout", "text": "{{water}}"}]},
            {"id": "section-soup", "cell_type": "markdown", "metadata": {}, "source": "## Soup\n\n{{need}}"},
            {"id": "soup", "cell_type": "code", "metadata": {}, "execution_count": 3, "source": "Console.Write(Double(litres));", "outputs": [
                {"output_type": "stream", "name": "stdout", "text": "6"}]}]}
        """,
        "kitchen.ipynb"));

    // A section whose cells are how another's begin, or the whole notebook, runs when that does.
    private static List<Section> ToRun(Chapter chapter)
    {
        var programs = WithCode(chapter).Select(section => (Section: section, Cells: ProgramOf(chapter, section))).ToList();
        var all = chapter.CodeCells.ToList();
        return [.. programs.Where(program => !Begins(all, program.Cells) && !programs.Exists(other => other.Section != program.Section && Begins(other.Cells, program.Cells))).Select(program => program.Section)];
    }

    private static bool Begins(List<NotebookCell> cells, List<NotebookCell> with) => cells.Take(with.Count).SequenceEqual(with);

    private static Task<IReadOnlyList<string>> ProblemsAsync(Chapter chapter, Section section) =>
        Replay.ProblemsAsync(chapter.Notebook, ProgramOf(chapter, section), judged: chapter.Preparation.Count);

    private static List<NotebookCell> ProgramOf(Chapter chapter, Section section)
    {
        List<NotebookCell> before = [.. chapter.Preparation, .. Needed(chapter, section).SelectMany(other => other.CodeCells)];
        // In the first chapter the preparation is itself part of a section.
        return [.. before, .. section.CodeCells.Except(before)];
    }

    // What it needs, and what that needs, in the order of the chapter.
    private static IEnumerable<Section> Needed(Chapter chapter, Section section)
    {
        var needed = section.RunFirst.ToHashSet();
        foreach (var other in chapter.Sections.Reverse().Where(other => needed.Contains(other.Anchor)))
            needed.UnionWith(other.RunFirst);
        return chapter.Sections.Where(other => needed.Contains(other.Anchor));
    }

    private static IEnumerable<Section> WithCode(Chapter chapter) => chapter.Sections.Where(section => section.CodeCells.Any());
}
