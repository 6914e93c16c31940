using System.Globalization;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Execution;

namespace AsyncNotebooks.Runner.Reporting;

/// <summary>A line of the table that closes a command.</summary>
/// <param name="Executed">The notebook and its run.</param>
/// <param name="Result">What came of it, in a word or two.</param>
/// <param name="Stale">The cells whose outputs are not what they were committed with.</param>
internal sealed record ResultRow(ExecutedNotebook Executed, string Result, IReadOnlyList<OutputDifference> Stale)
{
    /// <summary>Whether that is what one wants to see.</summary>
    public bool IsGood => Executed.Run.Succeeded && Stale.Count == 0;

    /// <summary>The row of a notebook that either failed or came out as the caller says.</summary>
    public static ResultRow Of(ExecutedNotebook executed, string result, IReadOnlyList<OutputDifference>? stale = null) =>
        executed.Run.Succeeded ? new(executed, result + Skipped(executed.Run.Skipped), stale ?? []) : new(executed, "failed", []);

    private static string Skipped(IReadOnlyList<SkippedCell> cells) => cells.Count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $", {cells.Count} cell{(cells.Count == 1 ? "" : "s")} skipped ({string.Join(", ", cells.Select(cell => cell.Language).Distinct())})");
}
