namespace AsyncNotebooks.Kernel;

/// <summary>Executes a whole notebook, top to bottom, in a session of its own.</summary>
/// <param name="options">Working directory and limits; null for the defaults.</param>
/// <param name="time">The clock that measures cells; null for the system's.</param>
/// <param name="open">Opens the session that runs the cells; null for a <see cref="WorkerSession"/>.</param>
/// <param name="machine">What this notebook shares with others that run meanwhile; null if there are none.</param>
public sealed class NotebookRunner(
    SessionOptions? options = null, TimeProvider? time = null, Func<SessionOptions, ICellSession>? open = null, SharedMachine? machine = null)
{
    private const string MustFail = "raises-exception";

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly Func<SessionOptions, ICellSession> _open = open ?? (options => new WorkerSession(options));

    /// <summary>
    /// Executes a copy of the notebook and stops at the first unexpected error. A cell tagged <c>raises-exception</c> must fail,
    /// and the run goes on after it.
    /// </summary>
    /// <param name="document">The notebook; it is not changed.</param>
    /// <param name="progress">Told before the first cell and after each code cell.</param>
    /// <param name="ct">Stops the run with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The executed copy and what happened. Cells after the one that stopped the run have no outputs.</returns>
    public async Task<NotebookRun> RunAsync(NotebookDocument document, IProgress<CellProgress>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var started = _time.GetTimestamp();
        var copy = document.Clone();
        var cells = copy.Cells.Where(cell => cell.Kind is CellKind.Code).ToList();
        cells.ForEach(Clear);
        progress?.Report(new CellProgress(0, cells.Count, null));

        var folder = options?.WorkingDirectory ?? Path.GetDirectoryName(document.Path) ?? Directory.GetCurrentDirectory();
        await using var session = _open((options ?? new SessionOptions()) with { WorkingDirectory = folder });
        var outputs = new OutputWriter(new CheckoutPaths(folder));
        var runs = new List<CellRun>();
        // To run nothing is no success.
        var failure = cells.Count > 0 ? null : new NotebookFailure(document.Path ?? document.Name, "", 0, null, "nothing ran: the notebook has no code cell");
        using var limit = new CancellationTokenSource(options?.NotebookTimeout ?? Timeout.InfiniteTimeSpan, _time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        var hasChecks = cells.Exists(cell => cell.Source.Contains("AsyncNotebooks.dll\"", StringComparison.Ordinal));
        foreach (var cell in cells)
        {
            var run = await RunCellAsync(session, cell, runs.Count + 1, outputs, end.Token, ct).ConfigureAwait(false);
            runs.Add(run);
            progress?.Report(new CellProgress(runs.Count, cells.Count, run));
            if (Unexpected(run, hasChecks) is { } message)
            {
                failure = new NotebookFailure(document.Path ?? document.Name, cell.Id, run.Number, run.Result.Error?.Line, message);
                break;
            }
        }

        return new NotebookRun(copy, _time.GetElapsedTime(started), runs, failure);
    }

    private static void Clear(NotebookCell cell)
    {
        cell.Outputs.Clear();
        cell.ExecutionCount = null;
    }

    private async Task<CellRun> RunCellAsync(
        ICellSession session, NotebookCell cell, int number, OutputWriter outputs, CancellationToken end, CancellationToken ct)
    {
        using var share = machine is null ? null : await machine.EnterAsync(cell.Tags.Contains(OutputComparison.Measured), ct).ConfigureAwait(false);
        var started = _time.GetTimestamp();
        var result = OtherKernel(cell) is { } error ? new CellResult([error], error) : await RunAsync(session, cell, end).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        cell.ExecutionCount = number;
        outputs.Write(cell, result.Outputs);
        return new CellRun(cell, number, _time.GetElapsedTime(started), result);
    }

    private async Task<CellResult> RunAsync(ICellSession session, NotebookCell cell, CancellationToken end)
    {
        var outputs = new List<CellOutput>();
        ErrorOutput? cancelled = null;
        try
        {
            var result = await session.RunAsync(cell.Source, outputs.Add, end).ConfigureAwait(false);
            if (!end.IsCancellationRequested || result.Error is not { ErrorName: KernelErrors.Cancelled })
                return result;
            cancelled = result.Error;
            outputs.Remove(cancelled);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
        }

        // Or because nobody waits any longer: then the caller says so.
        var error = CellGivenUp.NotebookTimedOut(options?.NotebookTimeout ?? Timeout.InfiniteTimeSpan, cancelled);
        return new CellResult([.. outputs, error], error);
    }

    private static ErrorOutput? OtherKernel(NotebookCell cell)
    {
        if (KernelMetadata.KernelOf(cell) is null or "csharp" or ".NET")
            return null;
        var message = $"The cell's metadata asks for the kernel '{KernelMetadata.KernelOf(cell)}'; only C# cells can be run here.";
        return new ErrorOutput(KernelErrors.OtherKernel, message, [message], Line: null, Column: null);
    }

    private static string? Unexpected(CellRun run, bool hasChecks)
    {
        var mustFail = run.Cell.Tags.Contains(MustFail);
        return run.Result.Error switch
        {
            null => mustFail ? $"The cell is tagged {MustFail}, but it raised none." : EmptySuccess.Of(run.Cell, hasChecks),
            // Giving up on a cell is never what its author meant.
            { ErrorName: not (KernelErrors.TimedOut or KernelErrors.WorkerEnded) } when mustFail => null,
            var error => KernelErrors.Describe(error),
        };
    }
}
