namespace AsyncNotebooks.Kernel;

/// <summary>Sessions for a known number of notebooks. While one runs, the worker of the next is already getting ready.</summary>
/// <param name="notebooks">How many sessions will be opened; no worker is started beyond that.</param>
/// <param name="memoryLimit">How many bytes the managed heap of each may hold; null for as many as the machine has.</param>
public sealed class WorkerPool(int notebooks, long? memoryLimit = null) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Queue<WorkerProcess> _ready = [];
    private int _toStart = notebooks;

    /// <summary>Starts the first workers, before it is known which notebook each will run.</summary>
    /// <param name="count">How many notebooks will run at once.</param>
    public void Begin(int count)
    {
        lock (_lock)
        {
            while (count-- > 0 && _toStart > 0)
                StartOne();
        }
    }

    /// <summary>Opens a session. Once it is ready, the worker of the one after it is started.</summary>
    public ICellSession Open(SessionOptions options)
    {
        lock (_lock)
        {
            var worker = _ready.TryDequeue(out var ready) ? ready : WorkerProcess.Start(memoryLimit);
            // Not sooner: two that get ready at once only hinder each other.
            return new WorkerSession(worker, options, opened: StartNext);
        }
    }

    /// <summary>Ends the workers that no session has taken.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_ready.TryDequeue(out var worker))
            await worker.DisposeAsync().ConfigureAwait(false);
    }

    private void StartNext()
    {
        lock (_lock)
        {
            if (_ready.Count == 0 && _toStart > 0)
                StartOne();
        }
    }

    private void StartOne()
    {
        _toStart--;
        _ready.Enqueue(WorkerProcess.Start(memoryLimit));
    }
}
