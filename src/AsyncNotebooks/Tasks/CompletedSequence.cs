namespace AsyncNotebooks;

/// <summary>What <see cref="Asyncio.AsCompleted{T}"/> iterates over. It can be iterated once, by one task.</summary>
/// <typeparam name="T">The type of each value.</typeparam>
public sealed class CompletedSequence<T>
{
    // Those that are done and have not been given yet; a null stands for one that was late.
    private readonly Queue<Future?> _done = new();
    private readonly HashSet<Future> _pending;
    private readonly TimerHandle? _alarm;
    private int _left;

    // What the iterating task waits for while there is nothing to give.
    private Waiter? _next;

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
        var left = _left--;
        if (_done.Count == 0)
            await (_next = new Waiter($"next of {left}"));
        Current = (IAwaitable<T>)(_done.Dequeue() ?? throw new TimeoutException("The time was up before all were done."));
        return true;
    }

    private void OneDone(Future future)
    {
        if (!_pending.Remove(future))
            return;
        Give(future);
        if (_pending.Count == 0)
            _alarm?.Cancel();
    }

    private void TimeIsUp()
    {
        foreach (var future in _pending)
        {
            future.RemoveDoneCallback(OneDone);
            Give(null);
        }

        _pending.Clear();
    }

    private void Give(Future? done)
    {
        _done.Enqueue(done);
        if (_next is { IsDone: false })
            _next.SetResult();
    }
}
