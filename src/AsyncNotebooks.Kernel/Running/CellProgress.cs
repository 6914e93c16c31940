namespace AsyncNotebooks.Kernel;

/// <summary>How far a run has come.</summary>
/// <param name="Done">Code cells that have run.</param>
/// <param name="Total">Code cells of the notebook.</param>
/// <param name="Last">The cell that ran last; null before the first.</param>
public sealed record CellProgress(int Done, int Total, CellRun? Last);
