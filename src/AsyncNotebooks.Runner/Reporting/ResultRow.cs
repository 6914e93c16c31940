using AsyncNotebooks.Runner.Execution;

namespace AsyncNotebooks.Runner.Reporting;

/// <summary>A line of the table that closes a command.</summary>
/// <param name="Executed">The notebook and its run.</param>
/// <param name="Result">What came of it, in a word or two.</param>
/// <param name="IsGood">Whether that is what one wants to see.</param>
internal sealed record ResultRow(ExecutedNotebook Executed, string Result, bool IsGood)
{
    /// <summary>The row of a notebook that either failed or came out as the caller says.</summary>
    public static ResultRow Of(ExecutedNotebook executed, string result, bool isGood = true) =>
        executed.Run.Succeeded ? new(executed, result, isGood) : new(executed, "failed", false);
}
