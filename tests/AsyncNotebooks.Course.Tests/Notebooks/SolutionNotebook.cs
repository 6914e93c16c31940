using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Tests.Notebooks;

/// <summary>The notebook with the solutions of a chapter: its exercises under the same ids, answered, and the other ways that were tested.</summary>
internal static class SolutionNotebook
{
    private const string Empty = """{ "cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5 }""";

    /// <summary>Makes it anew.</summary>
    public static NotebookDocument Of((string Number, string Title, string File) chapter, IEnumerable<Exercise> exercises)
    {
        var notebook = NotebookDocument.Parse(Empty, chapter.File);
        notebook.Cells.Add(new("intro", CellKind.Markdown, $"""
            # {chapter.Number} · {chapter.Title}: solutions

            One way to answer each exercise of [the chapter](../{chapter.File}), and other ways that are as right. Try yourself first: an answer that you have read is not one that you have found.
            """));
        notebook.Cells.Add(new("setup", CellKind.Code, ExerciseCells.Setup.Replace("../artifacts", "../../artifacts", StringComparison.Ordinal)));
        foreach (var cell in exercises.SelectMany(Cells))
            notebook.Cells.Add(cell);
        notebook.Normalize();
        return notebook;
    }

    /// <summary>The same notebook with the outputs that a file has, and with what the file says of where they are from.</summary>
    public static NotebookDocument WithOutputsOf(NotebookDocument notebook, NotebookDocument file)
    {
        if (file.Metadata["async_notebooks"] is { } origin)
            notebook.Metadata["async_notebooks"] = origin.DeepClone();
        foreach (var (cell, old) in notebook.Cells.Join(file.Cells, cell => cell.Id, cell => cell.Id, (cell, old) => (cell, old)))
        {
            cell.ExecutionCount = old.ExecutionCount;
            cell.Outputs.Clear();
            foreach (var output in old.Outputs)
                cell.Outputs.Add(output!.DeepClone());
        }

        return notebook;
    }

    private static IEnumerable<NotebookCell> Cells(Exercise exercise)
    {
        var others = exercise.Text.Right.Skip(1).Select(answer => $"```csharp\n{answer.Code}\n```");
        return
        [
            .. ExerciseCells.Solved(exercise).Select(AtSecondLevel),
            new($"{exercise.Id}-other-ways", CellKind.Markdown, $"Other ways that are right:\n\n{string.Join("\n\n", others)}"),
        ];
    }

    // There are no sections here that the exercises would stand in.
    private static NotebookCell AtSecondLevel(NotebookCell cell) =>
        cell.Kind is CellKind.Markdown ? new(cell.Id, cell.Kind, cell.Source[1..]) : cell;
}
