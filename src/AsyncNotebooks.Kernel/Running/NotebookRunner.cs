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
        await using var notebook = new LiveNotebook(this);
        return await notebook.RunAsync(document, progress, ct).ConfigureAwait(false);
    }

    /// <summary>Opens a session for the cells of a notebook.</summary>
    internal ICellSession Open(NotebookDocument document) => _open((options ?? new SessionOptions()) with { WorkingDirectory = FolderOf(document) });

    /// <summary>Executes a copy of the notebook from some cell on.</summary>
    /// <param name="document">The notebook; it is not changed.</param>
    /// <param name="from">How many code cells at its beginning have run already, in the same session.</param>
    /// <param name="earlier">The run in which they did; null if there was none.</param>
    /// <param name="open">Opens the session; not called where there is nothing to run.</param>
    /// <param name="progress">Told before the first cell and after each code cell.</param>
    /// <param name="ct">Stops the run with an <see cref="OperationCanceledException"/>.</param>
    internal async Task<NotebookRun> RunAsync(
        NotebookDocument document, int from, NotebookRun? earlier, Func<ICellSession> open, IProgress<CellProgress>? progress, CancellationToken ct)
    {
        var started = _time.GetTimestamp();
        var copy = document.Clone();
        var cells = copy.Cells.Where(cell => cell.Kind is CellKind.Code).ToList();
        var usual = KernelMetadata.DefaultOf(copy.Metadata);
        var skipped = cells.Select(cell => (Cell: cell, Language: CellLanguage.Foreign(cell, usual))).Where(cell => cell.Language is not null)
            .Select(cell => new SkippedCell(cell.Cell, cell.Language!)).ToList();
        progress?.Report(new CellProgress(from, cells.Count, null));
        // To run nothing is no success.
        if (cells.Count == skipped.Count)
            return new NotebookRun(copy, _time.GetElapsedTime(started), [], NothingRan(document, skipped)) { Skipped = skipped };

        cells.Except(skipped.Select(cell => cell.Cell)).ToList().ForEach(Clear);
        var runs = earlier?.Cells.TakeWhile(run => run.Number <= from).ToList() ?? [];
        foreach (var run in runs)
            Keep(run.Cell, cells[run.Number - 1]);
        var session = open();
        var outputs = new OutputWriter(new CheckoutPaths(FolderOf(document)));
        NotebookFailure? failure = null;
        using var limit = new CancellationTokenSource(options?.NotebookTimeout ?? Timeout.InfiniteTimeSpan, _time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        var hasChecks = cells.Exists(cell => cell.Source.Contains("AsyncNotebooks.dll\"", StringComparison.Ordinal));
        foreach (var (index, cell) in cells.Index().Skip(from).Where(cell => CellLanguage.Foreign(cell.Item, usual) is null))
        {
            session.NextIs(index + 1);
            var source = CellLanguage.SourceFor(cell, usual);
            var run = await RunCellAsync(session, cell, source, index + 1, outputs, end.Token, ct).ConfigureAwait(false);
            runs.Add(run);
            progress?.Report(new CellProgress(run.Number, cells.Count, run));
            if (Unexpected(run, source, hasChecks) is { } message)
            {
                failure = new NotebookFailure(document.Path ?? document.Name, cell.Id, run.Number, run.Result.Error?.Line, message);
                break;
            }
        }

        return new NotebookRun(copy, _time.GetElapsedTime(started), runs, failure) { Skipped = skipped };
    }

    private string FolderOf(NotebookDocument document) => options?.WorkingDirectory ?? Path.GetDirectoryName(document.Path) ?? Directory.GetCurrentDirectory();

    private static void Keep(NotebookCell ran, NotebookCell cell)
    {
        cell.ExecutionCount = ran.ExecutionCount;
        foreach (var output in ran.Outputs)
            cell.Outputs.Add(output?.DeepClone());
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
        ErrorOutput? cancelled = null;
        try
        {
            var result = await session.RunAsync(source, outputs.Add, end).ConfigureAwait(false);
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

    private static string? Unexpected(CellRun run, string source, bool hasChecks)
    {
        var mustFail = run.Cell.Tags.Contains(MustFail);
        return run.Result.Error switch
        {
            null => mustFail ? $"The cell is tagged {MustFail}, but it raised none." : EmptySuccess.Of(run.Cell, source, hasChecks),
            // Giving up on a cell is never what its author meant.
            { ErrorName: not (KernelErrors.TimedOut or KernelErrors.WorkerEnded) } when mustFail => null,
            var error => KernelErrors.Describe(error),
        };
    }
}
