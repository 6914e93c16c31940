namespace AsyncNotebooks.Runner.Reporting.Files;

/// <summary>What came of a notebook, for a file that machines read.</summary>
/// <param name="Name">The notebook's file name without extension.</param>
/// <param name="File">Its path, relative to where the runner was started, with forward slashes.</param>
/// <param name="IsGood">Whether nothing is wrong with it.</param>
/// <param name="Result">What came of it, in a word or two.</param>
/// <param name="Cells">How many code cells ran.</param>
/// <param name="Seconds">How long the notebook took, its process included.</param>
/// <param name="CellSeconds">How long each cell that ran took, by its id.</param>
/// <param name="Findings">What is wrong; none where <paramref name="IsGood"/>.</param>
internal sealed record NotebookResult(
    string Name, string File, bool IsGood, string Result, int Cells, double Seconds, IReadOnlyDictionary<string, double> CellSeconds, IReadOnlyList<Finding> Findings)
{
    /// <summary>The cells that did not run because they are in another language, and which, by their ids.</summary>
    public IReadOnlyDictionary<string, string> Skipped { get; init; } = new Dictionary<string, string>();
}
