using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Reporting;

namespace AsyncNotebooks.Runner.Execution;

/// <summary>Runs several notebooks at once, each in a worker process of its own.</summary>
/// <param name="parallel">How many at a time.</param>
/// <param name="cellTimeout">How long a cell may take.</param>
/// <param name="display">Shows how far they are.</param>
/// <param name="open">Opens the session of a notebook; null for a worker of its own.</param>
internal sealed class SideBySide(int parallel, TimeSpan cellTimeout, IRunDisplay display, Func<SessionOptions, ICellSession>? open = null)
{
    /// <summary>Runs all of them.</summary>
    /// <returns>The runs, in the order of the notebooks.</returns>
    public async Task<IReadOnlyList<ExecutedNotebook>> RunAsync(IReadOnlyList<NotebookDocument> notebooks, CancellationToken ct)
    {
        var runs = new ExecutedNotebook[notebooks.Count];
        await using var workers = new WorkerPool(notebooks.Count);
        if (open is null)
            workers.Begin(parallel);
        await display.WatchAsync(notebooks, async watchers =>
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = ct };
            await Parallel.ForEachAsync(Enumerable.Range(0, notebooks.Count), options, async (i, stop) =>
                runs[i] = new ExecutedNotebook(notebooks[i], await RunOneAsync(workers, notebooks[i], watchers[i], stop)));
        });
        return runs;
    }

    private async Task<NotebookRun> RunOneAsync(WorkerPool workers, NotebookDocument notebook, IRunWatcher watcher, CancellationToken ct)
    {
        watcher.Began();
        var run = await new NotebookRunner(new SessionOptions { CellTimeout = cellTimeout }, open: open ?? workers.Open).RunAsync(notebook, watcher, ct);
        watcher.Ended(run);
        return run;
    }
}
