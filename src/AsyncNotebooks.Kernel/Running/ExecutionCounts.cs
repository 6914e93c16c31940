namespace AsyncNotebooks.Kernel;

/// <summary>
/// The numbers beside the cells of a committed notebook. Run once from top to bottom they are 1, 2, 3, …; anything else tells of cells
/// that ran in another order, twice, or not at all, so that nobody knows what their outputs came from.
/// </summary>
public static class ExecutionCounts
{
    /// <summary>The cells with another number than that, each with the number it has and the one it gets; none for a notebook whose front end numbers no cell,
    /// as the one of Visual Studio Code. A cell in another language may have any number: this run gives it none.</summary>
    public static IReadOnlyList<OutputDifference> Wrong(NotebookDocument committed)
    {
        ArgumentNullException.ThrowIfNull(committed);
        var cells = committed.Cells.Where(cell => cell.Kind is CellKind.Code).ToList();
        if (cells.TrueForAll(cell => cell.ExecutionCount is null))
            return [];
        var usual = KernelMetadata.DefaultOf(committed.Metadata);
        return
        [
            .. cells.Index().Where(cell => cell.Item.ExecutionCount != cell.Index + 1 && CellLanguage.Foreign(cell.Item, usual) is null).Select(cell => new OutputDifference(
                committed.Path ?? committed.Name, cell.Item.Id, cell.Index + 1, Label(cell.Item.ExecutionCount), Label(cell.Index + 1), Line: 1)
            {
                Words = "the cells ran in another order, or not all of them",
            }),
        ];
    }

    private static string Label(int? count) => FormattableString.Invariant($"In [{count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? " "}]");
}
