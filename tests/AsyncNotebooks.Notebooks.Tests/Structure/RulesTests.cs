using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

/// <summary>Each rule finds what breaks it, and names the cell.</summary>
public sealed class RulesTests
{
    private static readonly (string Rule, string Cell, Action<NotebookDocument> Break)[] s_broken =
    [
        ("OneTitle", "section-second", notebook => notebook.Change("section-second", "## The", "# The")),
        ("OneTitle", "intro", notebook => notebook.Change("intro", "# 06 · A sample", "Welcome.")),
        ("OneTitle", "intro", notebook => notebook.Change("intro", "# 06 ·", "# 07 ·")),
        ("HeadingOrder", "look-words-1", notebook => notebook.Change("look-words-1", "### ", "#### ")),
        ("SetupCell", "setup", notebook => notebook.Change("setup", "../artifacts/lib/AsyncNotebooks.dll", "nuget: AsyncNotebooks")),
        ("SetupCell", "setup", notebook => notebook.Change("setup", "using AsyncNotebooks;", "using AsyncNotebooks;\nvar kettles = 2;")),
        ("SetupCell", "setup", notebook => notebook.Change("setup", "using AsyncNotebooks; using static AsyncNotebooks.Asyncio;", "using static AsyncNotebooks.Asyncio; using AsyncNotebooks;")),
        ("SetupCell", "setup", notebook => notebook.Change("setup", " Formatters.Register();", "")),
        ("SetupCell", "intro", notebook => notebook.Cells.Remove(notebook.Cell("setup"))),
        ("CellIds", "Cell 7", notebook => notebook.Cells.Insert(4, new("Cell 7", CellKind.Markdown, "Look."))),
        ("CellIds", "3f9a1c", notebook => notebook.Cells.Insert(4, new("3f9a1c", CellKind.Markdown, "Look."))),
        ("CellIds", "look-1", notebook => notebook.Cells.Insert(4, new("look-1", CellKind.Markdown, "Look."))),
        ("Metadata", "look-1", notebook => notebook.Cell("look-1").Metadata.Remove("dotnet_interactive")),
        ("Metadata", "look-1", notebook => notebook.Cell("look-1").Metadata["polyglot_notebook"]!["kernelName"] = "markdown"),
        ("KnownTags", "look-1", notebook => notebook.Cell("look-1").Metadata["tags"] = new JsonArray("mesured")),
        ("CodeSize", "look-1", notebook => notebook.Cell("look-1").Source = string.Join('\n', Enumerable.Repeat("Look();", 21))),
        ("CodeWidth", "look-1", notebook => notebook.Cell("look-1").Source = $"Console.WriteLine(\"{new string('a', 80)}\");"),
        ("MachinePaths", "look-1", notebook => notebook.Cell("look-1").Source = "File.ReadAllText(\"/home/ada/kettles.txt\");"),
        ("MachinePaths", "draw-first", notebook => notebook.ChangeOutputs("draw-first", "2 s", "C:\\\\Users\\\\ada")),
        ("ReadableFigures", "draw-first", notebook => notebook.ChangeOutputs("draw-first", "<title>Two kettles</title>", "")),
        ("ReadableFigures", "draw-first", notebook => notebook.ChangeOutputs("draw-first", "Both boil in two seconds.", "")),
        ("ReadableFigures", "draw-first", notebook => notebook.ChangeOutputs("draw-first", "<table><tr><th>kettle</th>", "")),
        ("ReadableFigures", "draw-first", notebook => notebook.ChangeOutputs("draw-first", "<table>", "<img src='kettle.png'><table>")),
        ("Pictures", "section-first", notebook => notebook.Change("section-first", "A [cor", "![kettle](images/guide-example.svg) A [cor")),
        ("Links", "section-first", notebook => notebook.Change("section-first", "glossary.md#coroutine", "glossary.md#kettle")),
        ("Links", "section-first", notebook => notebook.Change("section-first", "glossary.md", "words.md")),
        ("Links", "section-second", notebook => notebook.Change("section-second", "#the-first-part", "#the-zeroth-part")),
        ("Links", "read-more", notebook => notebook.Change("read-more", "(glossary.md)", "(https://kettles)")),
        ("WeaselWords", "look-words-1", notebook => notebook.Change("look-words-1", "Look once", "Just look once")),
        ("WeaselWords", "look-words-1", notebook => notebook.Change("look-words-1", "once more.", "once more!")),
        ("RealNames", "look-1", notebook => notebook.Change("look-1", "kettles", "foo")),
        ("Opening", "intro", notebook => notebook.Change("intro", "*How is a chapter made?*", "How is a chapter made?")),
        ("Opening", "intro", notebook => notebook.Change("intro", "10 minutes.", "Soon.")),
        ("Opening", "intro", notebook => notebook.Change("intro", "- pour it.", "")),
        ("Opening", "intro", notebook => notebook.Change("intro", "You will be able to:", "You can:")),
        ("Opening", "intro", notebook => notebook.Change("intro", "Builds on", "After")),
        ("WhatAllNeed", "intro", notebook => notebook.Change("intro", "Every section needs the next cell.", "Have fun.")),
        ("LessonLength", "intro", notebook => RemoveLooks(notebook, from: 8)),
        ("LessonLength", "intro", notebook => AddLooks(notebook, 30)),
        ("ProseBeforeCode", "look-2", notebook => RemoveWords(notebook, 2, 3, 4)),
        ("MeasuredTag", "draw-first", notebook => notebook.Cell("draw-first").Metadata.Remove("tags")),
        ("MeasuredTag", "look-1", notebook => notebook.Cell("look-1").Source = "var clock = Stopwatch.StartNew();"),
        ("NoMeasuredTimes", "section-first", notebook => notebook.Change("section-first", "200 ms", "209 ms")),
        ("PlotPerSection", "section-second", notebook => notebook.Cell("draw-second").Outputs.Clear()),
        ("CheckedFigures", "draw-second", notebook => notebook.Change("draw-second", "Check.That", "Claim.That")),
        ("GlossaryAtFirstUse", "section-first", notebook => notebook.Change("section-first", "A [coroutine](glossary.md#coroutine)", "A coroutine")),
        ("GlossaryAtFirstUse", "intro", notebook => notebook.Change("intro", "boil water", "write coroutines")),
        ("RunFirst", "section-second", notebook => notebook.Change("section-second", "[The first part](#the-first-part)", "the first part")),
        ("RunFirst", "section-second", notebook => notebook.Change("section-second", "#the-first-part", "#what-to-remember")),
        ("Exercises", "06-pour-task", notebook => notebook.Cells.Remove(notebook.Cell("06-pour-answer"))),
        ("Exercises", "06-pour-task", notebook => notebook.Change("06-pour-answer", "Exercise.Of(\"06-pour\").Check(answer)", "")),
        ("Exercises", "intro", notebook => { notebook.Cells.Remove(notebook.Cell("06-pour-task")); notebook.Cells.Remove(notebook.Cell("06-pour-answer")); }),
        ("ClosingSections", "read-more", notebook => notebook.Change("remember", "What to remember", "Summary")),
        ("WhatToRemember", "remember", notebook => notebook.Change("remember", "- You pour.", "")),
        ("WhatToRemember", "remember", notebook => notebook.Change("remember", "- You pour.", "- One.\n- Two.\n- Three.\n- Four.\n- Five.")),
        ("TestYourself", "test-yourself", notebook => notebook.Change("test-yourself", "<details><summary>How long?</summary>\n\nLong.\n</details>", "How long?")),
        ("TestYourself", "test-yourself", notebook => notebook.Change("test-yourself", "Boiling.\n</details>", "Boiling.")),
        ("ReadMore", "read-more", notebook => notebook.Change("read-more", "- The [glossary](glossary.md)", "- A book")),
        ("PreviousAndNext", "read-more", notebook => notebook.Change("read-more", " · [07 · Best practices →](07-best-practices.ipynb)", "")),
        ("PreviousAndNext", "read-more", notebook => notebook.Change("read-more", "05-futures.ipynb", "04-tasks.ipynb")),
    ];

    public static TheoryData<int, string> Broken
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (number, sample) in s_broken.Index())
                data.Add(number, sample.Rule);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Find_BrokenChapter_NamesTheCell(int number, string rule)
    {
        var notebook = SampleChapter.Make();
        s_broken[number].Break(notebook);

        var problems = Problems(rule, notebook);

        Assert.Contains(s_broken[number].Cell, problems.Select(problem => problem.Cell));
        Assert.All(problems, problem => Assert.EndsWith(".", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Find_GoodChapter_FindsNothing() => Assert.All(
        Rules.OfEveryChapter,
        rule => Assert.Equal([], Problems(rule.Name, SampleChapter.Make()).Select(problem => $"{rule.Name}: {problem.Cell}: {problem.Message}")));

    [Fact]
    public void Rules_Each_HaveABrokenSample() =>
        Assert.Equal([], Rules.OfEveryChapter.Select(rule => rule.Name).Except(s_broken.Select(sample => sample.Rule)));

    private static List<Problem> Problems(string rule, NotebookDocument notebook) =>
        [.. Rules.OfEveryChapter.Single(other => other.Name == rule).Find(new Chapter(notebook))];

    private static void RemoveLooks(NotebookDocument notebook, int from)
    {
        foreach (var cell in notebook.Cells.Where(cell => cell.Id.StartsWith("look-", StringComparison.Ordinal)).Skip(from).ToList())
            notebook.Cells.Remove(cell);
    }

    private static void AddLooks(NotebookDocument notebook, int count)
    {
        for (var look = 0; look < count; look++)
            notebook.Cells.Insert(6, new($"more-{look}", CellKind.Markdown, "Look."));
    }

    private static void RemoveWords(NotebookDocument notebook, params int[] looks)
    {
        foreach (var look in looks)
            notebook.Cells.Remove(notebook.Cell($"look-words-{look}"));
    }
}
