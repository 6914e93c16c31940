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
}
