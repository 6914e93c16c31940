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
        Options.Add(all);
        SetAction(async (parsed, ct) =>
        {
            var notebooks = new NotebookFiles(host.Directory).ReadToRun(parsed.GetValue(options.Paths) ?? []);
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
            return ResultRow.Of(executed, refresher.Refresh(executed) ? "refreshed" : "unchanged");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            var failure = new NotebookFailure(executed.Original.Path!, "", 0, null, "ran, but cannot be written there and stays as it was; check the permissions of its folder");
            return ResultRow.Of(executed with { Run = executed.Run with { Failure = failure } }, "");
        }
    }
}
