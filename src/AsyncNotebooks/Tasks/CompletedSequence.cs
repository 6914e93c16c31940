namespace AsyncNotebooks;

/// <summary>What <see cref="Asyncio.AsCompleted{T}"/> iterates over. It can be iterated once.</summary>
/// <typeparam name="T">The type of each value.</typeparam>
public sealed class CompletedSequence<T>
{
    private readonly AsyncQueue<Future?> _done = new();
    private readonly HashSet<Future> _pending;
    private readonly TimerHandle? _alarm;
    private int _left;

    internal CompletedSequence(IEnumerable<IAwaitable<T>> awaitables, double? seconds)
    {
        var loop = EventLoop.Running;
        _pending = [.. awaitables.Distinct().Select(awaitable => awaitable.ToFuture(loop))];
        _left = _pending.Count;
        foreach (var future in _pending)
            future.AddDoneCallback(OneDone);
        if (seconds is { } limit && _left > 0)
            _alarm = loop.CallLater(limit, TimeIsUp);
    }

    /// <summary>The one that finished last; await it for its value or its exception.</summary>
    public IAwaitable<T> Current { get; private set; } = null!;

    /// <summary>Called by the compiler for <c>await foreach</c>.</summary>
    public CompletedSequence<T> GetAsyncEnumerator() => this;

    /// <summary>Waits for the next one to finish; false if all have.</summary>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public async Coroutine<bool> MoveNextAsync()
    {
        if (_left == 0)
            return false;
        _left--;
        Current = (IAwaitable<T>)(await _done.Get() ?? throw new TimeoutException("The time was up before all were done."));
        return true;
    }

    private void OneDone(Future future)
    {
        if (!_pending.Remove(future))
            return;
        _done.PutNow(future);
        if (_pending.Count == 0)
            _alarm?.Cancel();
    }

    private void TimeIsUp()
    {
        foreach (var future in _pending)
        {
            future.RemoveDoneCallback(OneDone);
            _done.PutNow(null);
        }

        _pending.Clear();
    }
}
