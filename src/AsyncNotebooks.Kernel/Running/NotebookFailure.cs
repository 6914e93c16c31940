namespace AsyncNotebooks.Kernel;

/// <summary>Where and why a run stopped.</summary>
/// <param name="Path">The notebook's file, or its name when it has none.</param>
/// <param name="CellId">The cell's id; empty for the notebook as a whole.</param>
/// <param name="CellNumber">The cell's number, that of <c>In [n]</c>: its place among the code cells, from 1; 0 for the notebook as a whole.</param>
/// <param name="Line">The line of the cell, from 1, where known.</param>
/// <param name="Message">What went wrong.</param>
public sealed record NotebookFailure(string Path, string CellId, int CellNumber, int? Line, string Message);
