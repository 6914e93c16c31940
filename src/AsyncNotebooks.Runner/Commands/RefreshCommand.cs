using System.CommandLine;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Execution;
using AsyncNotebooks.Runner.Reporting;

namespace AsyncNotebooks.Runner.Commands;

/// <summary><c>refresh</c>: runs notebooks and rewrites the committed outputs that are no longer current.</summary>
internal sealed class RefreshCommand : Command
{
    /// <summary>Makes the command.</summary>
    public RefreshCommand(RunnerHost host)
        : base("refresh", "Run notebooks and rewrite committed outputs that are no longer current. A notebook that fails stays as it is.")
    {
        var options = new CommonOptions();
        var all = new Option<bool>("--all") { Description = "Rewrite notebooks with current outputs, too: new numbers in measured cells" };
        Arguments.Add(options.Paths);
        options.AddRunning(this);
        options.AddSelection(this);
        Options.Add(all);
        SetAction(async (parsed, ct) =>
        {
            var notebooks = options.Selected(parsed, host, new NotebookFiles(host.Directory));
            var report = new Report(host, options.ReportFiles(parsed, host));
            var side = new SideBySide(options.Settings(parsed), report.Display, host.Open);
            var executed = await side.RunAsync(notebooks, ct);
            var refresher = new Refresher(parsed.GetValue(all));
            return report.Write(executed.Select(one => Refresh(refresher, one)).ToList());
        });
    }

    // One that cannot be written must not keep the others from it.
    private static ResultRow Refresh(Refresher refresher, ExecutedNotebook executed)
    {
        try
        {
            if (!executed.Original.HoldsOutputs)
                return ResultRow.Of(executed, CheckCommand.WithoutOutputs);
            // Somebody works at it: what they saved must not be lost.
            if (NotebookDocument.LoadOrProblem(executed.Original.Path!).ToJson() != executed.Original.ToJson())
                return Failed(executed, "was changed while it ran, and stays as it is; refresh it again");
            return ResultRow.Of(executed, refresher.Refresh(executed) ? "refreshed" : "unchanged");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Failed(executed, "ran, but cannot be written there and stays as it was; check the permissions of its folder");
        }
    }

    private static ResultRow Failed(ExecutedNotebook executed, string why) =>
        ResultRow.Of(executed with { Run = executed.Run with { Failure = new NotebookFailure(executed.Original.Path!, "", 0, null, why) } }, "");
}
