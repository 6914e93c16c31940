using System.Globalization;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Course;
using AsyncNotebooks.Runner.Execution;
using AsyncNotebooks.Runner.Pages;
using AsyncNotebooks.Runner.Reporting;

namespace AsyncNotebooks.Runner.Commands;

/// <summary>Runs notebooks, and each again when it is saved, from the first cell that has changed: the work of <c>run --watch</c>.</summary>
/// <param name="host">Where to write.</param>
/// <param name="site">Where pages and executed notebooks go.</param>
/// <param name="report">Shows what is wrong.</param>
internal sealed class WatchJob(RunnerHost host, CourseSite site, Report report)
{
    // Polled: not every file system tells who writes to it, least of all one that is shared with a container.
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(250);

    /// <summary>Watches until it is stopped.</summary>
    /// <returns>The exit code: whether every notebook was well when it last ran.</returns>
    public async Task<int> RunAsync(IReadOnlyList<NotebookDocument> notebooks, SessionOptions options, CancellationToken ct)
    {
        var runner = new NotebookRunner(options, open: host.Open);
        var watched = notebooks.Select(notebook => new WatchedNotebook(notebook.Path!, runner)).ToList();
        try
        {
            await RunChangedAsync(watched, ct);
            report.Line($"Open {host.Show(site.Index)}");
            report.Line($"Watching {(watched.Count == 1 ? "the notebook" : "the notebooks")}: save to run again, Ctrl+C to end.");
            using var timer = new PeriodicTimer(s_look, host.Clock);
            while (await timer.WaitForNextTickAsync(ct))
                await RunChangedAsync(watched, ct);
        }
        catch (OperationCanceledException)
        {
            // This is how watching ends.
        }
        finally
        {
            foreach (var notebook in watched)
                await notebook.DisposeAsync();
        }

        return watched.TrueForAll(notebook => notebook.Last is { Succeeded: true }) ? ExitCode.Success : ExitCode.Failed;
    }

    private async Task RunChangedAsync(List<WatchedNotebook> watched, CancellationToken ct)
    {
        foreach (var notebook in watched.Where(notebook => notebook.HasChanged()))
        {
            var run = await notebook.RunAsync(ct);
            report.Line($"{run.Document.Name}: {Words(run, notebook.FirstThatRan)}");
            if (run.Failure is { } failure)
                report.Write(failure);
            site.Write([.. watched.Where(one => one.Last is { Document.Problem: null }).Select(one => Chapter.Of(one.Last!.Document, one.Last!))]);
        }
    }

    private static string Words(NotebookRun run, int first)
    {
        var (last, seconds) = (run.Cells.Count == 0 ? 0 : run.Cells[^1].Number, run.Elapsed.TotalSeconds);
        var cells = first > last ? "nothing to run" : first == last ? $"cell {last}" : string.Create(CultureInfo.InvariantCulture, $"cells {first} to {last}");
        return string.Create(CultureInfo.InvariantCulture, $"{(run.Succeeded ? "ok" : "failed")}, {cells}, {seconds:0.0} s");
    }
}
