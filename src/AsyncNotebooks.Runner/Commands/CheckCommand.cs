using System.CommandLine;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Execution;
using AsyncNotebooks.Runner.Reporting;

namespace AsyncNotebooks.Runner.Commands;

/// <summary><c>check</c>: runs notebooks and compares what they put out with what they were committed with. Writes no file.</summary>
internal sealed class CheckCommand : Command
{
    /// <summary>Makes the command.</summary>
    public CheckCommand(RunnerHost host)
        : base("check", "Run notebooks and tell whether their committed outputs are still current. Writes no file.")
    {
        var options = new CommonOptions();
        Arguments.Add(options.Paths);
        options.AddRunning(this);
        options.AddSelection(this);
        SetAction(async (parsed, ct) =>
        {
            var notebooks = options.Selected(parsed, host, new NotebookFiles(host.Directory));
            var report = new Report(host, options.ReportFiles(parsed, host));
            var side = new SideBySide(options.Settings(parsed), report.Display, host.Open);
            var checks = (await side.RunAsync(notebooks, ct)).Select(StaleCells).ToList();
            return report.Write(checks.Select(check => Row(check.Executed, check.Stale)).ToList());
        });
    }

    /// <summary>What came of a notebook that ran, but has no outputs to compare or to keep.</summary>
    public const string WithoutOutputs = "ran; a .dib holds no outputs";

    // The cells after a failure did not run: their outputs are not stale but unknown.
    private static (ExecutedNotebook Executed, IReadOnlyList<OutputDifference> Stale) StaleCells(ExecutedNotebook executed) =>
        (executed, executed.Run.Succeeded && executed.Original.HoldsOutputs ? [.. OutputComparison.Compare(executed.Original, executed.Run.Document), .. WrongCounts(executed.Original), .. WrongOrigin(executed.Original)] : []);

    // One cell is enough to see what happened.
    private static IEnumerable<OutputDifference> WrongCounts(NotebookDocument original) => ExecutionCounts.Wrong(original).Take(1);

    private static IEnumerable<OutputDifference> WrongOrigin(NotebookDocument original) => OutputOrigin.Wrong(original) is { } wrong ? [wrong] : [];

    private static ResultRow Row(ExecutedNotebook executed, IReadOnlyList<OutputDifference> stale) => stale.Count == 0
        ? ResultRow.Of(executed, executed.Original.HoldsOutputs ? "current" : WithoutOutputs)
        : ResultRow.Of(executed, Words(stale.Select(cell => cell.CellId).Where(id => id.Length > 0).Distinct().Count()), stale);

    private static string Words(int cells) => cells switch
    {
        0 => "stale",
        1 => "stale: 1 cell",
        _ => FormattableString.Invariant($"stale: {cells} cells"),
    };
}
