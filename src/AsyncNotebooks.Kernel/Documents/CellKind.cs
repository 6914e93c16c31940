namespace AsyncNotebooks.Kernel;

/// <summary>What a cell holds; nbformat's <c>cell_type</c>.</summary>
public enum CellKind
{
    /// <summary>C# to run.</summary>
    Code,

    /// <summary>Prose to read.</summary>
    Markdown,

    /// <summary>Text that no front end touches.</summary>
    Raw,
}
