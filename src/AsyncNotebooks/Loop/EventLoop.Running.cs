namespace AsyncNotebooks;

public sealed partial class EventLoop
{
    // Only a caller that waits for one particular future can be stuck; RunForever may wait for ever by design.
    private bool _mayDeadlock;
    private ExecutionContext? _outerContext;

    /// <summary>Runs until <see cref="Stop"/>.</summary>
    /// <remarks>Answers to <c>loop.run_forever()</c>.</remarks>
    /// <exception cref="InvalidOperationException">A loop runs on this thread already, or this loop runs on another.</exception>
    public void RunForever()
    {
        CheckStartable();
        var outerContext = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new LoopSynchronizationContext(this));
        _outerContext = ExecutionContext.Capture();
        (t_running, IsRunning) = (this, true);
        RunningLoops.Add(this);
        try
        {
            do
                RunOneTurn();
            while (!_stopping);
        }
        finally
        {
            (t_running, IsRunning, _stopping) = (null, false, false);
            RunningLoops.Remove(this);
            SynchronizationContext.SetSynchronizationContext(outerContext);
            Rethrow.Forget();
        }
    }

    /// <summary>Runs until the future is done.</summary>
    /// <remarks>Answers to <c>loop.run_until_complete</c>.</remarks>
    /// <exception cref="LoopDeadlockException">On a virtual clock: nothing can run any more and the future is not done.</exception>
    /// <exception cref="InvalidOperationException">The loop was stopped before the future was done; or a loop runs on this thread already.</exception>
    public void RunUntilComplete(Future future)
    {
        ArgumentNullException.ThrowIfNull(future);
        future.CheckLoop(this);
        var stop = new StopCallback(this);
        future.AddCallback(stop);
        _mayDeadlock = true;
        try
        {
            RunForever();
        }
        finally
        {
            _mayDeadlock = false;
            future.RemoveCallback(stop);
        }

        if (!future.IsDone)
            throw new InvalidOperationException("The event loop was stopped before the future was done.");
        future.ThrowIfUnsuccessful();
    }

    /// <summary>Runs until the coroutine has returned, and gives what it returned.</summary>
    /// <inheritdoc cref="RunUntilComplete(Future)"/>
    public T RunUntilComplete<T>(Coroutine<T> main)
    {
        CheckStartable();
        var task = CreateTask(main);
        RunUntilComplete((Future)task);
        return task.Result;
    }

    /// <inheritdoc cref="RunUntilComplete{T}(Coroutine{T})"/>
    public void RunUntilComplete(Coroutine main)
    {
        CheckStartable();
        RunUntilComplete((Future)CreateTask(main));
    }

    /// <summary>Ends <see cref="RunForever"/> after the turn that is running.</summary>
    /// <remarks>Answers to <c>loop.stop()</c>. From another thread: <c>loop.CallSoonThreadsafe(loop.Stop)</c>.</remarks>
    public void Stop() => _stopping = true;

    /// <summary>Closes the loop: whatever is still queued never runs, and pending tasks are reported.</summary>
    /// <remarks>Answers to <c>loop.close()</c>. <see cref="Asyncio.Run{T}(Coroutine{T}, TimeProvider, bool)"/> cancels and awaits what is left before it closes.</remarks>
    /// <exception cref="InvalidOperationException">The loop is running.</exception>
    public void Dispose()
    {
        if (IsRunning)
            throw new InvalidOperationException("A running event loop cannot be closed. Stop it first.");
        if (_isClosed)
            return;
        _isClosed = true;
        ReportLeftovers();
    }

    /// <summary>Cancels every task that is left and runs until they have ended.</summary>
    internal void CancelAll()
    {
        var left = AllTasks();
        if (left.Count > 0)
            Tracer?.RunEnding();
        foreach (var task in left)
        {
            Tracer?.LeftRunning(task);
            task.Cancel();
        }

        if (left.Count > 0)
            RunUntilComplete(Asyncio.GatherOn(this, left, passFailureOn: false));
        foreach (var task in left.Where(task => !task.IsCancelled && task.Exception is not null))
            Report($"{task} failed while it was cancelled at the end of Run", task.Exception, task);
    }

    /// <summary>Runs on until the threads of <c>ToThread</c> have ended: they may still want something from the loop.</summary>
    internal void RunUntilThreadsEnd()
    {
        var threads = Task.WhenAll(_threads.Keys);
        if (!threads.IsCompleted)
            RunUntilComplete(threads.ContinueWith(_ => { }, TaskScheduler.Default).AsFuture(this));
    }

    /// <summary>Runs what is ready, and what that makes ready, for the last time; waits for nothing.</summary>
    /// <remarks>asyncio shuts down its async generators and its executor here, each in a run of two turns. A callback put off to one of them still runs.</remarks>
    internal void RunLastTurns()
    {
        for (var turn = 0; turn < 4; turn++)
        {
            Stop();
            RunForever();
        }
    }

    /// <summary>Runs code in a task's own context, so that an <see cref="AsyncLocal{T}"/> set by one task stays its own.</summary>
    /// <returns>The context as the code left it.</returns>
    internal ExecutionContext? EnterContext(ExecutionContext? context)
    {
        if (context is not null && context != _outerContext)
            ExecutionContext.Restore(context);
        return _outerContext;
    }

    /// <summary>One thread runs one loop at a time.</summary>
    internal static void CheckNoneRuns()
    {
        if (t_running is not null)
            throw new InvalidOperationException("An event loop runs on this thread already. Inside a coroutine, await the other coroutine instead of running it.");
    }

    // Asked before a task is made: one that can never run would be reported as destroyed, which is not what went wrong.
    private void CheckStartable()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        CheckNoneRuns();
        if (IsRunning)
            throw new InvalidOperationException("This event loop runs on another thread already. Hand a coroutine over with Asyncio.RunThreadsafe(coroutine, loop).");
    }

    // A class of its own and not a lambda: it must be found again to be removed.
    private sealed class StopCallback(EventLoop loop) : ICallback
    {
        public void Invoke(Future? cause) => loop.Stop();
    }
}
