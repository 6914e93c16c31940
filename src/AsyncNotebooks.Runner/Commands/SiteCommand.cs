using System.CommandLine;
using AsyncNotebooks.Runner.Execution;

namespace AsyncNotebooks.Runner.Commands;

/// <summary><c>site</c>: the main job by name, for a workflow that publishes the pages; it can take committed outputs as they are.</summary>
internal sealed class SiteCommand : Command
{
    /// <summary>Makes the command.</summary>
    public SiteCommand(RunnerHost host)
        : base("site", "Run the course and write it as static pages.")
    {
        var options = new CommonOptions("The folder for the pages (default: artifacts/course)");
        var committed = new Option<bool>("--committed") { Description = "Run nothing: show the outputs the notebooks were committed with" };
        Options.Add(options.Parallel);
        Options.Add(options.Timeout);
        Options.Add(options.Output);
        Options.Add(committed);
        SetAction((parsed, ct) =>
        {
            var files = new NotebookFiles(host.Directory);
            var notebooks = files.Read([]);
            var job = new CourseJob(host, files.OutputFolder(parsed.GetValue(options.Output), "course", notebooks));
            return parsed.GetValue(committed)
                ? Task.FromResult(job.WriteCommitted(notebooks))
                : job.RunAsync(notebooks, parsed.GetValue(options.Parallel), options.CellTimeout(parsed), ct);
        });
    }
}
