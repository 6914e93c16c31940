namespace AsyncNotebooks.Kernel;

/// <summary>A cell whose committed outputs are not what it puts out now, or something about a notebook that says as much.</summary>
/// <param name="Path">The notebook's file, or its name when it has none.</param>
/// <param name="CellId">The cell's id; empty for the notebook as a whole.</param>
/// <param name="CellNumber">The cell's number, that of <c>In [n]</c>: its place among the code cells of the notebook it stands in, from 1; 0 for the notebook as a whole.</param>
/// <param name="Expected">The committed outputs as text, normalised.</param>
/// <param name="Actual">The outputs of the run as text, normalised.</param>
/// <param name="Line">The first line, from 1, in which the two texts differ.</param>
public sealed record OutputDifference(string Path, string CellId, int CellNumber, string Expected, string Actual, int Line)
{
    /// <summary>What differs, in a few words; a report shows the two texts below it.</summary>
    public string Words { get; init; } = FormattableString.Invariant($"output differs from line {Line} on");
}
