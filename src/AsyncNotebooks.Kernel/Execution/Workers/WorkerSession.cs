namespace AsyncNotebooks.Kernel;

/// <summary>Runs the cells of one notebook in a worker process, on .NET Interactive's kernel. Whatever a notebook does, it does it there.</summary>
public sealed class WorkerSession : ICellSession
{
    private static readonly TimeSpan s_answer = TimeSpan.FromSeconds(1);

    private readonly WorkerProcess _worker;
    private readonly Action? _opened;
    private readonly long? _memoryLimit;
    private readonly SemaphoreSlim _turn = new(1);
    private TimeSpan _timeout;
    private long? _outputLimit;

    // What is being read from the worker. It outlives the wait for it: a line that has half arrived must not be lost.
    private Task<WorkerReply?>? _reading;

    private int _next;

    // How often the worker has yet to answer that a notebook is open.
    private int _toOpen;

    /// <summary>Opens a session in which nothing has run, in a worker of its own.</summary>
    /// <param name="options">Where the notebook lives and how long a cell may take.</param>
    /// <exception cref="FileNotFoundException">The worker has not been built.</exception>
    public WorkerSession(SessionOptions options)
        : this(WorkerProcess.Start(options?.MemoryLimit), options!)
    {
    }

    internal WorkerSession(WorkerProcess worker, SessionOptions options, Action? opened = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_worker, _opened, _memoryLimit) = (worker, opened, options.MemoryLimit);
        Restart(options);
    }

    /// <inheritdoc/>
    public async Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        await _turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return await RunNextAsync(code, onOutput, ct).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void NextIs(int number) => _next = number;

    /// <summary>Forgets what has run, as a notebook's command "Restart" does. The process stays, and with it a compiler that is warm.</summary>
    /// <param name="options">Where the next notebook lives and how long its cells may take.</param>
    public void Restart(SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_timeout, _outputLimit) = (options.CellTimeout ?? Timeout.InfiniteTimeSpan, options.OutputLimit);
        (_toOpen, _next) = (_toOpen + 1, 1);
        _worker.Send(new OpenNotebook(Path.GetFullPath(options.WorkingDirectory ?? ".")));
    }

    /// <summary>Ends the worker, and with it whatever the notebook left running.</summary>
    public async ValueTask DisposeAsync()
    {
        await _worker.DisposeAsync().ConfigureAwait(false);
        _turn.Dispose();
    }

    private async Task<CellResult> RunNextAsync(string code, Action<CellOutput>? onOutput, CancellationToken ct)
    {
        var outputs = new List<CellOutput>();
        var allowance = new OutputAllowance(_outputLimit);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            // The time that a worker needs to get ready is not the cell's.
            while (_toOpen > 0 && await ReadAsync(stop.Token).ConfigureAwait(false) is NotebookOpened)
            {
                _toOpen--;
                _opened?.Invoke();
            }

            stop.CancelAfter(_timeout);
            _worker.Send(new RunCell(code, _next++));
            while (await ReadAsync(stop.Token).ConfigureAwait(false) is var reply)
            {
                if (reply is CellEnded)
                    break;
                Add((reply as CellPutOut)?.Output ?? CellGivenUp.WorkerEnded(await _worker.EpitaphAsync().ConfigureAwait(false)));
                if (reply is null)
                    break;
            }
        }
        catch (OperationCanceledException)
        {
            // A cell that does not end cannot be stopped from outside, but its process can.
            var waits = await WhoWaitsAsync().ConfigureAwait(false);
            await _worker.DisposeAsync().ConfigureAwait(false);
            Add(ct.IsCancellationRequested ? CellGivenUp.Cancelled(waits) : CellGivenUp.TimedOut(_timeout, waits));
        }

        return new CellResult(outputs, outputs.OfType<ErrorOutput>().FirstOrDefault());

        void Add(CellOutput output)
        {
            foreach (var kept in allowance.Keep(CellGivenUp.WithLimit(output, _memoryLimit)))
            {
                outputs.Add(kept);
                onOutput?.Invoke(kept);
            }
        }
    }

    private async Task<WorkerReply?> ReadAsync(CancellationToken ct)
    {
        _reading ??= _worker.ReadAsync();
        var reply = await _reading.WaitAsync(ct).ConfigureAwait(false);
        _reading = null;
        return reply;
    }

    // A worker that is too busy even for this question is ended without an answer.
    private async Task<IReadOnlyList<string>> WhoWaitsAsync()
    {
        using var soon = new CancellationTokenSource(s_answer);
        try
        {
            _worker.Send(new AskWhoWaits());
            while (await ReadAsync(soon.Token).ConfigureAwait(false) is { } reply)
            {
                if (reply is TasksThatWait waits)
                    return waits.Lines;
            }
        }
        catch (OperationCanceledException)
        {
        }

        return [];
    }
}
