namespace AsyncNotebooks.Kernel;

/// <summary>How a session runs its cells.</summary>
public sealed record SessionOptions
{
    /// <summary>
    /// The folder that <c>#r "path.dll"</c> is relative to: the notebook's own. Null: the current directory, or for
    /// <see cref="NotebookRunner"/> the folder of the notebook's file.
    /// </summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>How long one cell may run before it fails; null: as long as it likes.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>How long all cells of a notebook may run together; null: as long as they like. For <see cref="NotebookRunner"/>.</summary>
    public TimeSpan? NotebookTimeout { get; init; }

    /// <summary>How many bytes one cell may put out, counted as UTF-8; the rest is cut, and a line says so. Null: as many as it likes.</summary>
    public long? OutputLimit { get; init; }

    /// <summary>
    /// How many bytes the managed heap of the notebook's process may hold; who asks for more gets an <see cref="OutOfMemoryException"/>. Null: as
    /// many as the machine has. It is settled when the process starts.
    /// </summary>
    public long? MemoryLimit { get; init; }
}
