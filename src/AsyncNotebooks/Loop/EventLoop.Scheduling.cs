namespace AsyncNotebooks;

public sealed partial class EventLoop
{
    /// <summary>Calls <paramref name="callback"/> in the next turn.</summary>
    /// <remarks>Answers to <c>loop.call_soon</c>. The callback runs in the <see cref="ExecutionContext"/> of the caller.</remarks>
    /// <returns>A handle to call it off.</returns>
    /// <exception cref="InvalidOperationException">Called from a thread other than the loop's, or the loop is closed.</exception>
    public Handle CallSoon(Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        CheckUsable();
        var handle = new Handle(this, callback);
        Enqueue(handle);
        return handle;
    }

    /// <summary>Calls <paramref name="callback"/> after <paramref name="delay"/> seconds.</summary>
    /// <remarks>Answers to <c>loop.call_later</c>. Two calls due at the same time happen in the order in which they were asked for.</remarks>
    /// <param name="delay">Seconds from now; zero or less means the next turn.</param>
    /// <param name="callback">What to call.</param>
    /// <returns>A handle to call it off.</returns>
    /// <exception cref="InvalidOperationException">Called from a thread other than the loop's, or the loop is closed.</exception>
    public TimerHandle CallLater(double delay, Action callback) => CallAt(Time + delay, callback);

    /// <inheritdoc cref="CallLater(double, Action)"/>
    public TimerHandle CallLater(TimeSpan delay, Action callback) => CallLater(delay.TotalSeconds, callback);

    /// <summary>Calls <paramref name="callback"/> when the loop's clock shows <paramref name="when"/>.</summary>
    /// <remarks>Answers to <c>loop.call_at</c>.</remarks>
    /// <param name="when">Seconds on the clock of <see cref="Time"/>.</param>
    /// <param name="callback">What to call.</param>
    /// <returns>A handle to call it off.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="when"/> is not a number.</exception>
    /// <exception cref="InvalidOperationException">Called from a thread other than the loop's, or the loop is closed.</exception>
    public TimerHandle CallAt(double when, Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ArgumentOutOfRangeException.ThrowIfEqual(when, double.NaN);
        CheckUsable();
        var handle = new TimerHandle(this, when, callback);
        Enqueue(when, handle);
        Tracer?.TimerSet(when, handle);
        return handle;
    }

    /// <summary>Calls <paramref name="callback"/> on the loop's thread, from any thread, and wakes the loop if it waits.</summary>
    /// <remarks>Answers to <c>loop.call_soon_threadsafe</c>: the only door for other threads.</remarks>
    /// <returns>A handle to call it off.</returns>
    /// <exception cref="ObjectDisposedException">The loop is closed.</exception>
    public Handle CallSoonThreadsafe(Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ObjectDisposedException.ThrowIf(_isClosed, this);
        var handle = new Handle(this, callback);
        if (t_running == this)
            Enqueue(handle); // from inside, in line with the other callbacks
        else
            Arrive(handle);
        return handle;
    }

    /// <summary>A future of this loop that nobody has completed yet.</summary>
    /// <remarks>Answers to <c>loop.create_future()</c>.</remarks>
    /// <typeparam name="T">The type of its result.</typeparam>
    public Future<T> CreateFuture<T>() => new(this);

    /// <summary>Starts a coroutine as a task of this loop: its first step runs in the next turn.</summary>
    /// <remarks>Answers to <c>loop.create_task</c>. Inside a coroutine, <see cref="Asyncio.CreateTask{T}"/> is shorter.</remarks>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <exception cref="InvalidOperationException">The coroutine was started before.</exception>
    public LoopTask<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null) => new(this, coroutine, name);

    /// <inheritdoc cref="CreateTask{T}"/>
    public LoopTask CreateTask(Coroutine coroutine, string? name = null) => LoopTask.Start(this, coroutine, name);

    /// <summary>Refuses what would be scheduled on a closed loop, or from a thread that is not the loop's.</summary>
    internal void CheckUsable()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        CheckThread();
    }

    /// <summary>The loop's queues belong to the thread that runs it; while it does not run, to whoever prepares it.</summary>
    internal void CheckThread()
    {
        if (IsRunning && t_running != this)
        {
            throw new InvalidOperationException(
                "This event loop runs on another thread. Hand the call over with loop.CallSoonThreadsafe(() => …), " +
                "or a whole coroutine with Asyncio.RunThreadsafe(coroutine, loop).");
        }
    }
}
