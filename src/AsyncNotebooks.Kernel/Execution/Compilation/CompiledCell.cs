namespace AsyncNotebooks.Kernel;

/// <summary>A cell that compiled.</summary>
/// <param name="Run">Runs it. The array holds the variables of the session: one object for each cell, filled in by the cells.</param>
/// <param name="HasResult">Whether what it returns is the value of its last expression.</param>
internal sealed record CompiledCell(Func<object?[], Task<object>> Run, bool HasResult);
