using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Course;
using AsyncNotebooks.Runner.Execution;
using AsyncNotebooks.Runner.Pages;
using AsyncNotebooks.Runner.Reporting;

namespace AsyncNotebooks.Runner.Commands;

/// <summary>Executes notebooks and writes them as pages: the work of the main job, of <c>run</c> and of <c>site</c>.</summary>
/// <param name="host">Where to write.</param>
/// <param name="site">Where pages and executed notebooks go.</param>
/// <param name="reports">The full paths of reports to write.</param>
internal sealed class CourseJob(RunnerHost host, CourseSite site, IReadOnlyList<string> reports)
{
    private readonly Report report = new(host, reports);

    /// <summary>Executes the notebooks, then writes every page, those of failed notebooks too: they show where it stopped. One that cannot be read has none.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<NotebookDocument> notebooks, RunSettings settings, CancellationToken ct)
    {
        var executed = await new SideBySide(settings, report.Display, host.Open).RunAsync(notebooks, ct);
        var exitCode = report.Write(executed.Select(one => ResultRow.Of(one, "ok")).ToList());
        WritePages(executed.Where(one => one.Original.Problem is null).Select(one => Chapter.Of(one.Original, one.Run)).ToList());
        return exitCode;
    }

    /// <summary>Writes the pages of the notebooks with the outputs they were committed with.</summary>
    /// <returns>The exit code.</returns>
    public int WriteCommitted(IReadOnlyList<NotebookDocument> notebooks)
    {
        WritePages(notebooks.Select(Chapter.Of).ToList());
        return ExitCode.Success;
    }

    private void WritePages(List<Chapter> chapters)
    {
        if (chapters.Count == 0)
            return;
        site.Write(chapters);
        report.Line("");
        report.Line($"Open {host.Show(site.Index)}");
    }
}
