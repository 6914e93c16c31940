namespace AsyncNotebooks;

/// <summary>A lock together with a place to wait until somebody who holds it says that something has changed.</summary>
/// <remarks>Answers to <c>asyncio.Condition</c>. Plain .NET: <see cref="Monitor.Wait(object)"/> and <see cref="Monitor.Pulse"/>, for threads.</remarks>
/// <param name="mutex">The lock to use; one of its own if null.</param>
public sealed class AsyncCondition(AsyncLock? mutex = null)
{
    private readonly AsyncLock _lock = mutex ?? new AsyncLock();
    private readonly WaiterQueue _waiters = new("condition");

    /// <summary>True while somebody holds the lock.</summary>
    public bool IsLocked => _lock.IsLocked;

    /// <inheritdoc cref="AsyncLock.Acquire"/>
    public Coroutine<Releaser> Acquire() => _lock.Acquire();

    /// <inheritdoc cref="AsyncLock.Release"/>
    public void Release() => _lock.Release();

    /// <summary>Gives the lock up, waits to be notified, and takes the lock again, even when it is cancelled meanwhile.</summary>
    /// <exception cref="InvalidOperationException">Nobody holds the lock.</exception>
    public async Coroutine Wait()
    {
        CheckLocked("wait");
        Release();
        try
        {
            var place = _waiters.Enter();
            try
            {
                await place.Value;
            }
            finally
            {
                _waiters.Leave(place);
            }
        }
        finally
        {
            await AcquireWhateverHappens();
        }
    }

    /// <summary>Waits until the predicate holds, looking again after each notification.</summary>
    /// <inheritdoc cref="Wait"/>
    public async Coroutine WaitFor(Func<bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        while (!predicate())
            await Wait();
    }

    /// <summary>Wakes up to <paramref name="count"/> waiters; each goes on once it has the lock.</summary>
    /// <exception cref="InvalidOperationException">Nobody holds the lock.</exception>
    public void Notify(int count = 1)
    {
        CheckLocked("notify");
        _waiters.Wake(count);
    }

    /// <summary>Wakes everybody who waits.</summary>
    /// <exception cref="InvalidOperationException">Nobody holds the lock.</exception>
    public void NotifyAll() => Notify(_waiters.Count);

    // Code after Wait may rely on the lock, so a cancellation has to stay outside until it is held; then it is passed on.
    private async Coroutine AcquireWhateverHappens()
    {
        OperationCanceledException? cancellation = null;
        while (true)
        {
            try
            {
                await _lock.Acquire();
                break;
            }
            catch (OperationCanceledException exception)
            {
                cancellation = exception;
            }
        }

        if (cancellation is not null)
            throw cancellation;
    }

    private void CheckLocked(string action)
    {
        if (!IsLocked)
            throw new InvalidOperationException($"To {action} on a condition, hold its lock: using (await condition.Acquire()) {{ … }}.");
    }
}
