namespace AsyncNotebooks.Kernel;

/// <summary>What came of executing a notebook.</summary>
/// <param name="Document">The executed copy with its outputs filled in.</param>
/// <param name="Elapsed">How long the whole run took.</param>
/// <param name="Cells">The code cells that ran, in order.</param>
/// <param name="Failure">Why the run stopped early; null when every cell did what it should.</param>
public sealed record NotebookRun(NotebookDocument Document, TimeSpan Elapsed, IReadOnlyList<CellRun> Cells, NotebookFailure? Failure)
{
    /// <summary>The code cells that did not run because they are in another language, in order. They keep the outputs they had.</summary>
    public IReadOnlyList<SkippedCell> Skipped { get; init; } = [];

    /// <summary>Whether every cell did what it should.</summary>
    public bool Succeeded => Failure is null;
}
