using System.ComponentModel;

namespace AsyncNotebooks;

/// <summary>
/// A result that is not there yet. It is completed once — with a result, an exception or a cancellation — and then tells everyone who asked.
/// </summary>
/// <remarks>
/// <para>Answers to <c>asyncio.Future</c>, this one without a value; <see cref="Future{T}"/> carries one. Plain .NET splits the role in two:
/// <see cref="TaskCompletionSource"/> completes, <see cref="Task"/> is awaited.</para>
/// <para>Callbacks always go through the loop, even when the future is done already, so code after <see cref="AddDoneCallback"/> runs first, always.</para>
/// <para>A future belongs to its loop's thread. Another thread completes it with <c>loop.CallSoonThreadsafe(() => future.SetResult(…))</c>.</para>
/// </remarks>
public class Future : IAwaitable, ISuspension
{
    private protected FutureState State;

    // Who is to be called: null, one ICallback, or a CallbackList. One is by far the most common.
    private object? _callbacks;
    private Exception? _exception;
    private bool _isRetrieved;

    /// <summary>A pending future.</summary>
    /// <param name="loop">Its loop; the running one if null.</param>
    /// <exception cref="InvalidOperationException">No loop was given and none runs on this thread.</exception>
    public Future(EventLoop? loop = null) => Loop = loop ?? EventLoop.Running;

    /// <summary>The loop it belongs to.</summary>
    /// <remarks>Answers to <c>future.get_loop()</c>.</remarks>
    public EventLoop Loop { get; }

    /// <summary>True once it has a result, an exception, or was cancelled.</summary>
    public bool IsDone => State != FutureState.Pending;

    /// <summary>True if it was cancelled.</summary>
    public bool IsCancelled => State == FutureState.Cancelled;

    /// <summary>The exception it was completed with, or null if it has a result. To look at it is to have taken notice of it.</summary>
    /// <exception cref="InvalidOperationException">It is still pending.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Exception? Exception
    {
        get
        {
            ThrowIfPending();
            IsRetrieved = true;
            return IsCancelled ? throw CancellationException() : _exception;
        }
    }

    /// <summary>True once somebody has seen how it ended; until then a failure is reported when the loop closes.</summary>
    internal bool IsRetrieved
    {
        get => _isRetrieved;
        set
        {
            if (value && !_isRetrieved && IsOnlyCounted)
                Loop.RetrievedAfterAll();
            _isRetrieved = value;
        }
    }

    /// <summary>True for a failure that the loop does not keep, because there were too many.</summary>
    internal bool IsOnlyCounted { get; set; }

    internal Exception? ExceptionUnseen => _exception;

    private protected virtual string Kind => "future";

    /// <summary>Completes it without a value.</summary>
    /// <exception cref="InvalidOperationException">It is done already, or this is not the loop's thread.</exception>
    public virtual void SetResult() => Complete(FutureState.Succeeded, null);

    /// <summary>Completes it with an exception, which whoever awaits it gets thrown.</summary>
    /// <exception cref="InvalidOperationException">It is done already, or this is not the loop's thread.</exception>
    public virtual void SetException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Complete(FutureState.Failed, exception);
    }

    /// <summary>Cancels it: whoever awaits it gets an <see cref="OperationCanceledException"/>.</summary>
    /// <param name="message">The message of that exception.</param>
    /// <returns>False if it was done already.</returns>
    public virtual bool Cancel(string? message = null)
    {
        if (IsDone)
            return NoLongerWanted();
        Complete(FutureState.Cancelled, message is null ? null : new OperationCanceledException(message));
        return true;
    }

    /// <summary>Has the loop call <paramref name="callback"/> with this future in a turn after it is done.</summary>
    /// <remarks>Answers to <c>future.add_done_callback</c>. Callbacks run in the order in which they were added.</remarks>
    /// <exception cref="InvalidOperationException">This is not the loop's thread.</exception>
    public void AddDoneCallback(Action<Future> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Loop.CheckThread();
        AddCallback(new DoneCallback(this, callback));
    }

    /// <summary>Removes every occurrence of a callback.</summary>
    /// <returns>How many there were.</returns>
    public int RemoveDoneCallback(Action<Future> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Loop.CheckThread();
        return Remove(callback);
    }

    /// <summary>Called by the compiler for <c>await</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FutureAwaiter GetAwaiter() => new(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}, {State switch
    {
        FutureState.Pending => "pending",
        FutureState.Succeeded => "done",
        FutureState.Cancelled => "cancelled",
        _ => $"failed with {_exception!.GetType().Name}",
    }}";

    Future IAwaitable.ToFuture(EventLoop loop)
    {
        CheckLoop(loop);
        return this;
    }

    void ISuspension.Park(LoopTask task) => AddCallback(task);

    // A gathering that was cancelled failed with the cancellation.
    bool ISuspension.IsCancelled => IsCancelled || _exception is OperationCanceledException;

    string ISuspension.Describe() => Describe();

    IEnumerable<LoopTask> ISuspension.AwaitedTasks => AwaitedTasks;

    bool ISuspension.AnyIsEnough => AnyIsEnough;

    private protected virtual bool AnyIsEnough => false;

    private protected virtual IEnumerable<LoopTask> AwaitedTasks => this is LoopTask task ? [task] : [];

    private protected virtual string Describe() => Kind;

    /// <summary>Adds a callback that is not a delegate: a task that waits, or a part of this library.</summary>
    internal void AddCallback(ICallback callback)
    {
        if (IsDone)
        {
            Loop.Enqueue(callback, this);
        }
        else if (_callbacks is null)
        {
            _callbacks = callback;
        }
        else
        {
            var list = _callbacks as CallbackList ?? new CallbackList((ICallback)_callbacks);
            list.Add(callback);
            _callbacks = list;
        }
    }

    internal void RemoveCallback(ICallback callback) => Remove(callback.Key);

    /// <summary>The one way from pending to done.</summary>
    private protected void Complete(FutureState state, Exception? exception)
    {
        Loop.CheckThread();
        if (IsDone)
            throw new InvalidOperationException($"This {Kind} is done already ({ToString()}); it is completed once. Ask IsDone first where two may want to complete it.");
        (State, _exception) = (state, exception);
        if (state == FutureState.Failed)
            Loop.Failed(this);
        var callbacks = _callbacks;
        _callbacks = null;
        if (callbacks is ICallback one)
            Loop.Enqueue(one, this);
        else if (callbacks is CallbackList list)
            list.EnqueueAll(Loop, this);
    }

    /// <summary>Too late to cancel it; but who tries does not ask how it ended, so a failure is not reported any more.</summary>
    private protected bool NoLongerWanted()
    {
        IsRetrieved = true;
        return false;
    }

    /// <summary>Throws unless it was completed with a result.</summary>
    internal void ThrowIfUnsuccessful()
    {
        if (State == FutureState.Succeeded)
            return;
        ThrowIfPending();
        IsRetrieved = true;
        if (IsCancelled)
            throw CancellationException();
        Rethrow.Throw(_exception!);
    }

    /// <summary>The exception that a cancelled future is seen to have ended with.</summary>
    /// <remarks>A new one each time, with the first as its cause: a cancellation passed from task to task does not grow with each.</remarks>
    internal OperationCanceledException CancellationException() =>
        _exception is OperationCanceledException given ? new(given.Message, given.GetBaseException()) : new();

    /// <summary>Refuses a future of another loop: nothing that happens there could wake anybody here.</summary>
    internal void CheckLoop(EventLoop loop)
    {
        if (Loop != loop)
            throw new InvalidOperationException($"This {Kind} belongs to another event loop, which could never wake who waits here. Create it inside the coroutine that uses it.");
    }

    private void ThrowIfPending()
    {
        if (!IsDone)
            throw new InvalidOperationException($"This {Kind} is not done, so it has no result yet. Await it.");
    }

    private int Remove(object key)
    {
        if (_callbacks is CallbackList list)
            return list.Remove(key);
        if (_callbacks is not ICallback one || !one.Key.Equals(key))
            return 0;
        _callbacks = null;
        return 1;
    }
}
