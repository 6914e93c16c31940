using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

/// <summary>A chapter in memory that keeps every rule, to be broken in one place.</summary>
internal static class SampleChapter
{
    private const string Figure = """
        {"output_type": "execute_result", "execution_count": 1, "metadata": {}, "data": {
            "image/svg+xml": ["<svg><title>Two kettles</title>", "<desc>Both boil in two seconds.</desc></svg>"],
            "text/html": ["<svg></svg><table><tr><th>kettle</th></tr>", "<tr><td>2 s</td></tr></table>"]}}
        """;

    private static readonly string[] s_exercises = ["pour", "drink", "wash"];

    /// <summary>Makes it.</summary>
    public static NotebookDocument Make()
    {
        var notebook = NotebookDocument.Parse("""{ "cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5 }""", "06-sample.ipynb");
        foreach (var cell in Cells())
            notebook.Cells.Add(cell);
        notebook.Normalize();
        return notebook;
    }

    /// <summary>The cell of that id.</summary>
    public static NotebookCell Cell(this NotebookDocument notebook, string id) => notebook.Cells.First(cell => cell.Id == id);

    /// <summary>Replaces a piece of a cell's source, which must be there.</summary>
    public static void Change(this NotebookDocument notebook, string id, string piece, string other)
    {
        var source = notebook.Cell(id).Source;
        Assert.Contains(piece, source, StringComparison.Ordinal);
        notebook.Cell(id).Source = source.Replace(piece, other, StringComparison.Ordinal);
    }

    /// <summary>Replaces a piece of a cell's outputs, which must be there.</summary>
    public static void ChangeOutputs(this NotebookDocument notebook, string id, string piece, string other)
    {
        var outputs = notebook.Cell(id).Outputs;
        var text = OutputJson.ToText(outputs);
        Assert.Contains(piece, text, StringComparison.Ordinal);
        OutputJson.Replace(outputs, text.Replace(piece, other, StringComparison.Ordinal));
    }

    private static IEnumerable<NotebookCell> Cells() =>
    [
        Words("intro", "# 06 · A sample\n\n*How is a chapter made?*\n\n10 minutes.\n\nYou will be able to:\n\n- boil water;\n- wait for it;\n- pour it.\n\nBuilds on [05 · Futures](05-futures.ipynb).\n\nEvery section needs the next cell."),
        Code("setup", "#r \"../artifacts/lib/AsyncNotebooks.dll\"\n#r \"../artifacts/lib/AsyncNotebooks.Plots.dll\"\nusing AsyncNotebooks; using static AsyncNotebooks.Asyncio; Formatters.Register();"),
        Words("section-first", "## The first part\n\nA [coroutine](glossary.md#coroutine) waits 200 ms. Then the coroutine goes on."),
        Drawing("draw-first", "await Task.Delay(200);\nvar took = Timing.Compare();\nCheck.That(true, \"it waits\");\ntook", "measured"),
        Words("section-second", "## The second part\n\n*Run first:* [The first part](#the-first-part).\n\nNow look at the kettles."),
        Drawing("draw-second", "Check.That(true, \"both boil\");\nkettles", []),
        .. Enumerable.Range(1, 13).SelectMany(look => new[] { Words($"look-words-{look}", $"### Look {look}\n\nLook once more."), Code($"look-{look}", "Console.WriteLine(kettles);") }),
        Words("exercises", "## Exercises\n\nTry them."),
        .. s_exercises.SelectMany(name => new[] { Words($"06-{name}-task", $"### Exercise: {name}\n\nDo it."), Code($"06-{name}-answer", $"int answer;\nExercise.Of(\"06-{name}\").Check(answer)") }),
        Words("remember", "## What to remember\n\n- Water boils.\n- You wait.\n- You pour."),
        Words("test-yourself", "## Test yourself\n\n<details><summary>How warm?</summary>\n\nBoiling.\n</details>\n\n<details><summary>How long?</summary>\n\nLong.\n</details>"),
        Words("read-more", "## Read more\n\n- The [glossary](glossary.md)\n\n[← 05 · Futures](05-futures.ipynb) · [07 · Best practices →](07-best-practices.ipynb)"),
    ];

    private static NotebookCell Words(string id, string source) => new(id, CellKind.Markdown, source);

    private static NotebookCell Code(string id, string source) => new(id, CellKind.Code, source);

    private static NotebookCell Drawing(string id, string source, params string[] tags)
    {
        var cell = Code(id, source);
        cell.Outputs.Add(JsonNode.Parse(Figure));
        if (tags.Length > 0)
            cell.Metadata["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]);
        return cell;
    }
}
