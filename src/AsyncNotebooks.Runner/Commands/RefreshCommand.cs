using System.CommandLine;
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
            return report.Write(executed.Select(one => ResultRow.Of(one, refresher.Refresh(one) ? "refreshed" : "unchanged")).ToList());
        });
    }
}
