namespace AsyncNotebooks.Kernel;

/// <summary>In which language a code cell is, and whether it runs here.</summary>
internal static class CellLanguage
{
    // What a worker is put together of; see InteractiveKernel.
    private static readonly string[] s_here = [KernelNames.CSharp, "html", "value", "markdown"];

    /// <summary>The language for which a cell does not run here: all of it is in that, or a part, or a value it asks for; null for a cell that runs.</summary>
    /// <param name="cell">A code cell.</param>
    /// <param name="usual">The kernel of the cells that name none.</param>
    public static string? Foreign(NotebookCell cell, string usual) =>
        cell.Source.Split('\n').Select(line => KernelNames.ChosenBy(line) ?? KernelNames.AskedBy(line)).OfType<string>()
            .Prepend(Of(cell, usual)).FirstOrDefault(language => !s_here.Contains(language));

    /// <summary>The cell's source for a session whose cells are C# unless their first line says otherwise.</summary>
    /// <param name="cell">A code cell that runs here.</param>
    /// <param name="usual">The kernel of the cells that name none.</param>
    public static string SourceFor(NotebookCell cell, string usual) =>
        KernelNames.ChosenBy(cell.Source) is null && Of(cell, usual) is var language and not KernelNames.CSharp ? $"#!{language}\n{cell.Source}" : cell.Source;

    // As in the tool, a first line that chooses a kernel counts for more than the metadata.
    private static string Of(NotebookCell cell, string usual) =>
        KernelNames.ChosenBy(cell.Source) ?? (KernelMetadata.KernelOf(cell) is { } named ? KernelNames.Of(named) : usual);
}
