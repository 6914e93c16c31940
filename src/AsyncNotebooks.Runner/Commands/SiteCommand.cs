using System.CommandLine;
using AsyncNotebooks.Runner.Execution;
using AsyncNotebooks.Runner.Pages;

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
        var repository = new Option<string>("--repository")
        {
            Description = "For published pages: where links to the repository's files lead, such as https://github.com/owner/name/blob/main",
            HelpName = "URL",
        };
        options.AddRunning(this);
        Options.Add(options.Output);
        Options.Add(committed);
        Options.Add(repository);
        SetAction((parsed, ct) =>
        {
            var files = new NotebookFiles(host.Directory);
            var isCommitted = parsed.GetValue(committed);
            var notebooks = isCommitted ? files.Read([]) : files.ReadToRun([]);
            var folder = files.OutputFolder(parsed.GetValue(options.Output), "course", notebooks);
            var address = parsed.GetValue(repository) is { } url ? new RepositoryAddress(files.Root, url) : null;
            var job = new CourseJob(host, new CourseSite(folder, address), options.ReportFiles(parsed, host));
            return isCommitted
                ? Task.FromResult(job.WriteCommitted(notebooks))
                : job.RunAsync(notebooks, options.Settings(parsed), ct);
        });
    }
}
