using System.CommandLine;
using AsyncNotebooks.Runner.Execution;
using AsyncNotebooks.Runner.Pages;
using AsyncNotebooks.Runner.Reporting;

namespace AsyncNotebooks.Runner.Commands;

/// <summary><c>run PATH…</c>: like the main job, for the notebooks named. Its pages lie apart from those of the course.</summary>
internal sealed class RunCommand : Command
{
    /// <summary>Makes the command.</summary>
    public RunCommand(RunnerHost host)
        : base("run", "Run notebooks, or all notebooks of a folder, and write their pages.")
    {
        var options = new CommonOptions("The folder for pages and executed notebooks (default: artifacts/run)");
        options.Paths.Arity = ArgumentArity.OneOrMore;
        options.Paths.Description = "Notebooks (.ipynb, .dib), or folders of notebooks";
        Arguments.Add(options.Paths);
        options.AddRunning(this);
        options.AddSelection(this);
        Options.Add(options.Output);
        var watch = new Option<bool>("--watch") { Description = "Then wait, and run each notebook again when it is saved, from the first cell that has changed" };
        Options.Add(watch);
        SetAction((parsed, ct) =>
        {
            var files = new NotebookFiles(host.Directory);
            var notebooks = options.Selected(parsed, host, files);
            var folder = files.OutputFolder(parsed.GetValue(options.Output), "run", notebooks);
            var (site, reports) = (new CourseSite(folder), options.ReportFiles(parsed, host));
            return parsed.GetValue(watch) && notebooks.Count > 0
                ? new WatchJob(host, site, new Report(host, reports)).RunAsync(notebooks, options.Settings(parsed).Session, ct)
                : new CourseJob(host, site, reports).RunAsync(notebooks, options.Settings(parsed), ct);
        });
    }
}
