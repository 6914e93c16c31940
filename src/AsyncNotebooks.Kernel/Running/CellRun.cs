namespace AsyncNotebooks.Kernel;

/// <summary>One code cell that ran.</summary>
/// <param name="Cell">The cell of the executed copy.</param>
/// <param name="Number">Its number, that of <c>In [n]</c>: its place among the code cells, from 1.</param>
/// <param name="Elapsed">How long it took, compilation included.</param>
/// <param name="Result">What it put out.</param>
public sealed record CellRun(NotebookCell Cell, int Number, TimeSpan Elapsed, CellResult Result);
