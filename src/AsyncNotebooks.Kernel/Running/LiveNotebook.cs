namespace AsyncNotebooks.Kernel;

/// <summary>A notebook that somebody is working at: its session stays open, and after a change only what follows the change runs again.</summary>
/// <param name="runner">Runs its cells.</param>
public sealed class LiveNotebook(NotebookRunner runner) : IAsyncDisposable
{
    private ICellSession? _session;
    private NotebookRun? _last;

    /// <summary>
    /// Executes a copy of the notebook. The cells before the first that is new or changed, or that failed, keep their outputs and what they
    /// declared; so does whatever later cells declared before, as in any front end. A cell that ended its process is where everything begins anew.
    /// </summary>
    /// <param name="document">The notebook as it is now; it is not changed.</param>
    /// <param name="progress">Told before the first cell and after each code cell.</param>
    /// <param name="ct">Stops the run with an <see cref="OperationCanceledException"/>; the next one begins anew.</param>
    /// <returns>The executed copy and what happened; its time is that of the cells that ran now.</returns>
    public async Task<NotebookRun> RunAsync(NotebookDocument document, IProgress<CellProgress>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var earlier = _last;
        _last = null;
        if (earlier is null || HasLostItsProcess(earlier))
        {
            await DisposeAsync().ConfigureAwait(false);
            earlier = null;
        }

        _last = await runner.RunAsync(document, FirstToRun(earlier, document), earlier, () => _session ??= runner.Open(document), progress, ct).ConfigureAwait(false);
        return _last;
    }

    /// <summary>Ends the session, and with it whatever the notebook left running.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_session is { } session)
            await session.DisposeAsync().ConfigureAwait(false);
        _session = null;
    }

    private static bool HasLostItsProcess(NotebookRun run) =>
        run.Cells.Any(cell => cell.Result.Error?.ErrorName is KernelErrors.TimedOut or KernelErrors.WorkerEnded or KernelErrors.Cancelled);

    private static int FirstToRun(NotebookRun? earlier, NotebookDocument document)
    {
        if (earlier is null)
            return 0;
        var same = CodeCells(earlier.Document).Zip(CodeCells(document))
            .TakeWhile(pair => pair.First.Source == pair.Second.Source && pair.First.Metadata.ToJsonString() == pair.Second.Metadata.ToJsonString()).Count();
        // Of a cell that failed nobody knows how far it came.
        return earlier.Failure is { } failure ? Math.Min(same, Math.Max(0, failure.CellNumber - 1)) : same;
    }

    private static IEnumerable<NotebookCell> CodeCells(NotebookDocument document) => document.Cells.Where(cell => cell.Kind is CellKind.Code);
}
