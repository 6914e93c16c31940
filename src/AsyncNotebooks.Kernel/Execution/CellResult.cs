namespace AsyncNotebooks.Kernel;

/// <summary>All that one run of a cell put out.</summary>
/// <param name="Outputs">The outputs in order, the error among them.</param>
/// <param name="Error">Why the cell stopped; null when it ran to its end.</param>
public sealed record CellResult(IReadOnlyList<CellOutput> Outputs, ErrorOutput? Error);
