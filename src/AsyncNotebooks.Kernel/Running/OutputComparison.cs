namespace AsyncNotebooks.Kernel;

/// <summary>Compares the outputs a notebook was committed with and those of a run.</summary>
public static class OutputComparison
{
    /// <summary>The tag of a cell whose outputs are measurements: no two runs have the same numbers.</summary>
    public const string Measured = "measured";

    /// <summary>
    /// Matches code cells by id. Cells tagged <c>measured</c> are compared by meaning (the same kinds of outputs and MIME types, the same
    /// series and units in the words of drawings, the same claims; numbers blanked), all others to the letter, after what may differ by machine is taken out: line endings, ids inside HTML and SVG,
    /// files and lines of stack frames outside the notebook. Execution counts do not matter.
    /// </summary>
    /// <param name="committed">The notebook as it lies in the repository.</param>
    /// <param name="executed">The notebook after a run.</param>
    /// <returns>The cells that differ, in the order of the committed notebook, new cells last; empty when the two agree.</returns>
    public static IReadOnlyList<OutputDifference> Compare(NotebookDocument committed, NotebookDocument executed)
    {
        ArgumentNullException.ThrowIfNull(committed);
        ArgumentNullException.ThrowIfNull(executed);
        var (before, after) = (CodeCells(committed), CodeCells(executed));
        var path = committed.Path ?? committed.Name;
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(id => Compare(path, before.GetValueOrDefault(id), after.GetValueOrDefault(id)))
                .OfType<OutputDifference>(),
        ];
    }

    private static Dictionary<string, (int Number, NotebookCell Cell)> CodeCells(NotebookDocument document) =>
        document.Cells.Where(cell => cell.Kind is CellKind.Code).Index().ToDictionary(cell => cell.Item.Id, cell => (cell.Index + 1, cell.Item));

    private static OutputDifference? Compare(string path, (int Number, NotebookCell? Cell) before, (int Number, NotebookCell? Cell) after)
    {
        var (number, cell) = before.Cell is null ? after : before;
        var byMeaning = cell!.Tags.Contains(Measured);
        var (expected, actual) = (OutputText.Of(before.Cell, byMeaning), OutputText.Of(after.Cell, byMeaning));
        return expected == actual
            ? null
            : new OutputDifference(path, cell.Id, number, expected, actual, FirstDifference(expected.Split('\n'), actual.Split('\n')));
    }

    private static int FirstDifference(string[] expected, string[] actual) =>
        1 + expected.Zip(actual).TakeWhile(lines => lines.First == lines.Second).Count();
}
