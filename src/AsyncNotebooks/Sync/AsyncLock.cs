namespace AsyncNotebooks;

/// <summary>At most one task at a time holds it; the others wait in line.</summary>
/// <remarks>
/// Answers to <c>asyncio.Lock</c>. It is for state that must hold still across an <c>await</c>; between two awaits no lock is needed, since
/// nothing else runs. Plain .NET: <see cref="SemaphoreSlim"/> with a count of one. It knows its holder for messages and traces alone: a task that takes it twice waits for itself, and another task may release it.
/// </remarks>
public sealed class AsyncLock
{
    private readonly WaiterQueue _waiters;
    private readonly Action _release;
    private LoopTask? _holder;

    /// <summary>A lock that nobody holds.</summary>
    public AsyncLock() => (_waiters, _release) = (new WaiterQueue(this), Release);

    /// <summary>True while somebody holds it.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>Waits in line until the lock is free and takes it: <c>using (await mutex.Acquire()) { … }</c>.</summary>
    /// <exception cref="OperationCanceledException">The task was cancelled in line; it does not hold the lock.</exception>
    public async Coroutine<Releaser> Acquire()
    {
        if (IsLocked || _waiters.HasLive)
            await StandInLine();
        IsLocked = true;
        _holder = LoopTask.Current!;
        _holder.Loop.Tracer?.LockTaken(this, _holder);
        return new Releaser(_release);
    }

    /// <summary>Gives the lock back; the first in line gets it.</summary>
    /// <exception cref="InvalidOperationException">Nobody holds it.</exception>
    public void Release()
    {
        if (!IsLocked)
            throw new InvalidOperationException("This lock is not held, so it cannot be released. Acquire it first; with 'using (await mutex.Acquire())' the two always match.");
        _holder!.Loop.Tracer?.LockReleased(this, _holder);
        (IsLocked, _holder) = (false, null);
        _waiters.WakeFirst();
    }

    /// <summary>What one waits for who waits for it: "lock held by Task-2".</summary>
    public override string ToString() => _holder is null ? "lock" : $"lock held by {_holder.Name}";

    private async Coroutine StandInLine()
    {
        var place = _waiters.Enter();
        try
        {
            await place.Value;
        }
        catch (OperationCanceledException)
        {
            // Perhaps it was our turn: pass it on, or the line stands still for ever.
            _waiters.Leave(place);
            if (!IsLocked)
                _waiters.WakeFirst();
            throw;
        }

        _waiters.Leave(place);
    }
}
