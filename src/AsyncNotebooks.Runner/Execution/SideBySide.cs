using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Reporting;

namespace AsyncNotebooks.Runner.Execution;

/// <summary>Runs several notebooks at once, each in a worker process of its own.</summary>
/// <param name="settings">How many at a time, and within which limits.</param>
/// <param name="display">Shows how far they are.</param>
/// <param name="open">Opens the session of a notebook; null for a worker of its own.</param>
internal sealed class SideBySide(RunSettings settings, IRunDisplay display, Func<SessionOptions, ICellSession>? open = null)
{
    /// <summary>Runs all of them.</summary>
    /// <returns>The runs, in the order of the notebooks.</returns>
    public async Task<IReadOnlyList<ExecutedNotebook>> RunAsync(IReadOnlyList<NotebookDocument> notebooks, CancellationToken ct)
    {
        var runs = new ExecutedNotebook[notebooks.Count];
        await using var workers = new WorkerPool(notebooks.Count, settings.Session.MemoryLimit);
        using var machine = new SharedMachine(settings.Parallel);
        if (open is null)
            workers.Begin(settings.Parallel);
        await display.WatchAsync(notebooks, async watchers =>
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Parallel, CancellationToken = ct };
            await Parallel.ForEachAsync(Enumerable.Range(0, notebooks.Count), options, async (i, stop) =>
                runs[i] = new ExecutedNotebook(notebooks[i], await RunOneAsync(workers, machine, notebooks[i], watchers[i], stop)));
        });
        return runs;
    }

    private async Task<NotebookRun> RunOneAsync(WorkerPool workers, SharedMachine machine, NotebookDocument notebook, IRunWatcher watcher, CancellationToken ct)
    {
        watcher.Began();
        var run = await new NotebookRunner(settings.Session, open: open ?? workers.Open, machine: machine).RunAsync(notebook, watcher, ct);
        watcher.Ended(run);
        return run;
    }
}
