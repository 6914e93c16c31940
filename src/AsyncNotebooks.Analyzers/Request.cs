namespace AsyncNotebooks.Analyzers;

/// <summary>What to look at: the cells of a notebook, in order, each of which sees what those before it declare.</summary>
/// <param name="Folder">The folder of the notebook: <c>#r</c> is relative to it.</param>
/// <param name="Cells">The code cells.</param>
internal sealed record Request(string Folder, IReadOnlyList<Cell> Cells);
