namespace AsyncNotebooks.Kernel;

/// <summary>A cell whose committed outputs are not what it puts out now.</summary>
/// <param name="Path">The notebook's file, or its name when it has none.</param>
/// <param name="CellId">The cell's id.</param>
/// <param name="CellNumber">The cell's number, that of <c>In [n]</c>: its place among the code cells of the notebook it stands in, from 1.</param>
/// <param name="Expected">The committed outputs as text, normalised.</param>
/// <param name="Actual">The outputs of the run as text, normalised.</param>
/// <param name="Line">The first line, from 1, in which the two texts differ.</param>
public sealed record OutputDifference(string Path, string CellId, int CellNumber, string Expected, string Actual, int Line);
