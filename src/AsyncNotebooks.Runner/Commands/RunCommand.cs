using System.CommandLine;
using AsyncNotebooks.Runner.Execution;
using AsyncNotebooks.Runner.Pages;

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
        Options.Add(options.Output);
        SetAction((parsed, ct) =>
        {
            var files = new NotebookFiles(host.Directory);
            var notebooks = files.ReadToRun(parsed.GetValue(options.Paths) ?? []);
            var folder = files.OutputFolder(parsed.GetValue(options.Output), "run", notebooks);
            return new CourseJob(host, new CourseSite(folder), options.ReportFiles(parsed, host)).RunAsync(notebooks, options.Settings(parsed), ct);
        });
    }
}
