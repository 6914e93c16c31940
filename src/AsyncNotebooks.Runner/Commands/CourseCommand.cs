using System.CommandLine;
using AsyncNotebooks.Runner.Execution;
using AsyncNotebooks.Runner.Pages;

namespace AsyncNotebooks.Runner.Commands;

/// <summary>The program itself: without a command it runs the course.</summary>
internal sealed class CourseCommand : RootCommand
{
    /// <summary>Makes the command and those below it.</summary>
    public CourseCommand(RunnerHost host)
        : base("Runs the notebooks of the course and writes them as pages to read. Without a command: the whole course.")
    {
        var options = new CommonOptions("The folder for pages and executed notebooks (default: artifacts/course)");
        options.AddRunning(this);
        Options.Add(options.Output);
        Subcommands.Add(new RunCommand(host));
        Subcommands.Add(new CheckCommand(host));
        Subcommands.Add(new RefreshCommand(host));
        Subcommands.Add(new ListCommand(host));
        Subcommands.Add(new SiteCommand(host));
        SetAction((parsed, ct) =>
        {
            var files = new NotebookFiles(host.Directory);
            var notebooks = files.ReadToRun([]);
            var folder = files.OutputFolder(parsed.GetValue(options.Output), "course", notebooks);
            return new CourseJob(host, new CourseSite(folder), options.ReportFiles(parsed, host)).RunAsync(notebooks, options.Settings(parsed), ct);
        });
    }
}
