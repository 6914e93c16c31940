using System.Collections.Concurrent;

namespace AsyncNotebooks;

// How the loop waits without spinning, and how another thread wakes it.
public sealed partial class EventLoop
{
    // The longest the thread sleeps in one go; it goes back to sleep afterwards. Monitor.Wait takes an int of milliseconds.
    private const double LongestWait = 3600;

    // Callbacks that other threads handed in and the loop has not seen yet.
    private readonly ConcurrentQueue<Handle> _arrivals = new();

    // True if there are some. A turn looks at this and not at the queue, whose answer costs as much as a switch.
    private volatile bool _hasArrivals;

    // Guards nothing but the wait itself: a thread that hands something in pulses it.
    private readonly object _bell = new();

    // Work that will report back from outside the loop: threads and plain .NET tasks that somebody here awaits.
    private int _externalWork;

    /// <summary>What plain .NET code waits for on this loop: timers of its virtual clock, coroutines and futures.</summary>
    /// <remarks>As long as there is some, work outside may be waiting for the loop and not the other way round, so the clock may jump.</remarks>
    internal int PlainWaits { get; set; }

    // The threads of ToThread that still work; nobody on the loop may be waiting for them any more.
    private readonly ConcurrentDictionary<Task, bool> _threads = new();

    /// <summary>Notes a thread until it ends.</summary>
    internal TTask Started<TTask>(TTask thread)
        where TTask : Task
    {
        _threads[thread] = true;
        thread.ContinueWith(
            ended => _threads.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return thread;
    }

    internal void ExternalWorkBegan() => Interlocked.Increment(ref _externalWork);

    internal void ExternalWorkEnded()
    {
        Interlocked.Decrement(ref _externalWork);
        if (t_running != this)
            Ring(); // the loop may have waited for that alone
    }

    private void Arrive(Handle handle)
    {
        _arrivals.Enqueue(handle);
        Ring();
    }

    private void Ring()
    {
        _hasArrivals = true;
        lock (_bell)
            Monitor.Pulse(_bell);
    }

    private void AdmitArrivals()
    {
        // Lowered before the look, so that what arrives during it raises the flag again. The barrier keeps the processor to that order.
        _hasArrivals = false;
        Interlocked.MemoryBarrier();
        while (_arrivals.TryDequeue(out var handle))
            _ready.Enqueue(handle, cause: null);
    }

    private void WaitForWork()
    {
        // Sleep(double.PositiveInfinity) is asyncio's way to sleep for ever: no time to jump to.
        var hasTimer = _timers.TryPeek(out var when) && when < double.PositiveInfinity;
        if (_virtualTime is null)
        {
            Block(hasTimer ? when - Time : double.PositiveInfinity);
        }
        else if (hasTimer && (_externalWork == 0 || PlainWaits > 0))
        {
            _virtualTime.JumpTo(when);
        }
        else
        {
            // No timer can help. Somebody outside may; if nobody is there, no one ever will.
            if (_externalWork == 0 && _mayDeadlock)
                throw LoopDeadlockException.Of(this);
            Block(double.PositiveInfinity);
        }
    }

    private void Block(double seconds)
    {
        if (seconds <= 0)
            return;
        // Rounded up: to wake a fraction too early would mean another round for nothing.
        var milliseconds = (int)Math.Ceiling(Math.Min(seconds, LongestWait) * 1000);
        lock (_bell)
        {
            // Looked at under the lock: a callback that arrived before it is seen here, a later one pulses.
            if (!_hasArrivals)
                Monitor.Wait(_bell, milliseconds);
        }
    }
}
