namespace AsyncNotebooks;

/// <summary>Lets a number of tasks through at a time; the others wait in line. The tool for bounded concurrency.</summary>
/// <remarks>Answers to <c>asyncio.Semaphore</c>, and to <c>asyncio.BoundedSemaphore</c> if told to be bounded. Plain .NET: <see cref="SemaphoreSlim"/>.</remarks>
public sealed class AsyncSemaphore
{
    private readonly WaiterQueue _waiters = new("semaphore");
    private readonly Action _release;
    private readonly int _bound;

    /// <summary>A semaphore with that many places free.</summary>
    /// <param name="places">Zero or more.</param>
    /// <param name="bounded">True to refuse a release that would give more places than there were at first.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="places"/> is negative.</exception>
    public AsyncSemaphore(int places = 1, bool bounded = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        _release = Release;
        Available = places;
        _bound = bounded ? places : int.MaxValue;
    }

    /// <summary>The places that are free and not promised to a waiter that has been woken.</summary>
    public int Available { get; private set; }

    /// <summary>True if <see cref="Acquire"/> would have to wait.</summary>
    public bool IsLocked => Available == 0 || _waiters.HasLive;

    /// <summary>Waits in line for a place and takes it: <c>using (await semaphore.Acquire()) { … }</c>.</summary>
    /// <exception cref="OperationCanceledException">The task was cancelled in line; it holds no place.</exception>
    public async Coroutine<Releaser> Acquire()
    {
        if (IsLocked)
            await StandInLine();
        else
            Available--;
        return new Releaser(_release);
    }

    /// <summary>Gives a place back; the first in line gets it.</summary>
    /// <exception cref="InvalidOperationException">The semaphore is bounded and no place is taken.</exception>
    public void Release()
    {
        if (Available >= _bound)
            throw new InvalidOperationException("This bounded semaphore was released more often than acquired. With 'using (await semaphore.Acquire())' the two always match.");
        Available++;
        PassOn();
    }

    private async Coroutine StandInLine()
    {
        var place = _waiters.Enter();
        try
        {
            await place.Value;
        }
        catch (OperationCanceledException)
        {
            _waiters.Leave(place);
            if (!place.Value.IsCancelled)
            {
                // A place was promised to this waiter and cannot be used: back with it, and on to the next.
                Available++;
                PassOn();
            }

            throw;
        }

        _waiters.Leave(place);
        if (Available > 0)
            PassOn();
    }

    // The place is taken here, in the waiter's name, so that nobody who comes later can slip in before it goes on.
    private void PassOn()
    {
        Available -= _waiters.Wake(1);
    }
}
