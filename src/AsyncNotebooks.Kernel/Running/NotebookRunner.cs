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
    /// and the run goes on after it. Cells in another language are left out.
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
        var usual = KernelMetadata.DefaultOf(copy.Metadata);
        var skipped = cells.Select(cell => (Cell: cell, Language: CellLanguage.Foreign(cell, usual))).Where(cell => cell.Language is not null)
            .Select(cell => new SkippedCell(cell.Cell, cell.Language!)).ToList();
        progress?.Report(new CellProgress(0, cells.Count, null));
        // To run nothing is no success.
        if (cells.Count == skipped.Count)
            return new NotebookRun(copy, _time.GetElapsedTime(started), [], NothingRan(document, skipped)) { Skipped = skipped };

        cells.Except(skipped.Select(cell => cell.Cell)).ToList().ForEach(Clear);
        var folder = options?.WorkingDirectory ?? Path.GetDirectoryName(document.Path) ?? Directory.GetCurrentDirectory();
        await using var session = _open((options ?? new SessionOptions()) with { WorkingDirectory = folder });
        var outputs = new OutputWriter(new CheckoutPaths(folder));
        var runs = new List<CellRun>();
        NotebookFailure? failure = null;
        using var limit = new CancellationTokenSource(options?.NotebookTimeout ?? Timeout.InfiniteTimeSpan, _time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        foreach (var (index, cell) in cells.Index())
        {
            if (CellLanguage.Foreign(cell, usual) is not null)
            {
                // The session counts its cells, and names them by that number in its errors.
                await session.RunAsync("", ct: end.Token).ConfigureAwait(false);
                continue;
            }

            var run = await RunCellAsync(session, cell, CellLanguage.SourceFor(cell, usual), index + 1, outputs, end.Token, ct).ConfigureAwait(false);
            runs.Add(run);
            progress?.Report(new CellProgress(run.Number, cells.Count, run));
            if (Unexpected(run) is { } message)
            {
                failure = new NotebookFailure(document.Path ?? document.Name, cell.Id, run.Number, run.Result.Error?.Line, message);
                break;
            }
        }

        return new NotebookRun(copy, _time.GetElapsedTime(started), runs, failure) { Skipped = skipped };
    }

    private static NotebookFailure NothingRan(NotebookDocument document, List<SkippedCell> skipped)
    {
        if (document.Problem is { } problem)
            return new NotebookFailure(document.Path ?? document.Name, "", 0, null, problem.Problem);
        var languages = string.Join(", ", skipped.Select(cell => cell.Language).Distinct());
        var why = skipped.Count is 0 ? "the notebook has no code cell" : $"no code cell of the notebook is in C# ({languages})";
        return new NotebookFailure(document.Path ?? document.Name, "", 0, null, $"nothing ran: {why}");
    }

    private static void Clear(NotebookCell cell)
    {
        cell.Outputs.Clear();
        cell.ExecutionCount = null;
    }

    private async Task<CellRun> RunCellAsync(
        ICellSession session, NotebookCell cell, string source, int number, OutputWriter outputs, CancellationToken end, CancellationToken ct)
    {
        using var share = machine is null ? null : await machine.EnterAsync(cell.Tags.Contains(OutputComparison.Measured), ct).ConfigureAwait(false);
        var started = _time.GetTimestamp();
        var result = await RunAsync(session, source, end).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        cell.ExecutionCount = number;
        outputs.Write(cell, result.Outputs);
        return new CellRun(cell, number, _time.GetElapsedTime(started), result);
    }

    private async Task<CellResult> RunAsync(ICellSession session, string source, CancellationToken end)
    {
        var outputs = new List<CellOutput>();
        try
        {
            var result = await session.RunAsync(source, outputs.Add, end).ConfigureAwait(false);
            if (!end.IsCancellationRequested || result.Error is not { ErrorName: KernelErrors.Cancelled } cancelled)
                return result;
            outputs.Remove(cancelled);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
        }

        // Or because nobody waits any longer: then the caller says so.
        var error = CellGivenUp.NotebookTimedOut(options?.NotebookTimeout ?? Timeout.InfiniteTimeSpan);
        return new CellResult([.. outputs, error], error);
    }

    private static string? Unexpected(CellRun run)
    {
        var mustFail = run.Cell.Tags.Contains(MustFail);
        return run.Result.Error switch
        {
            null => mustFail ? $"The cell is tagged {MustFail}, but it raised none." : null,
            // Giving up on a cell is never what its author meant.
            { ErrorName: not (KernelErrors.TimedOut or KernelErrors.WorkerEnded) } when mustFail => null,
            var error => KernelErrors.Describe(error),
        };
    }
}
