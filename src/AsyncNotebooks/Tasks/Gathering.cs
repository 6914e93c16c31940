namespace AsyncNotebooks;

/// <summary>The future that <see cref="Asyncio.Gather{T}(IEnumerable{IAwaitable{T}})"/> returns: done when its children are.</summary>
/// <remarks>Answers to <c>asyncio.tasks._GatheringFuture</c> and the callback beside it.</remarks>
/// <typeparam name="T">The type of what a child gives.</typeparam>
/// <typeparam name="TItem">The type of what is kept of a child.</typeparam>
internal sealed class Gathering<T, TItem> : Future<TItem[]>, ICallback
{
    private readonly Future[] _children;
    private readonly Func<Future, TItem> _read;
    private readonly bool _passFailureOn;
    private int _pending;
    private bool _cancelRequested;

    public Gathering(EventLoop loop, IEnumerable<IAwaitable> awaitables, Func<Future, TItem> read, bool passFailureOn)
        : base(loop)
    {
        (_read, _passFailureOn) = (read, passFailureOn);
        _children = Start([.. awaitables]);
        _pending = _children.Length;
        if (_pending == 0)
            SetResult([]);
    }

    private protected override string Kind => $"gather of {_children.Length}";

    private protected override IEnumerable<LoopTask> AwaitedTasks => _children.OfType<LoopTask>();

    /// <summary>Cancels the children; the future follows when they have ended.</summary>
    public override bool Cancel(string? message = null)
    {
        if (IsDone)
            return false;
        var any = false;
        foreach (var child in _children)
            any |= child.Cancel(message);
        _cancelRequested |= any;
        return any;
    }

    // A child is done.
    void ICallback.Invoke(Future? cause)
    {
        var child = cause!;
        _pending--;
        if (IsDone)
            child.IsRetrieved = true; // its exception came second; the first one was passed on
        else if (_passFailureOn && Outcome.ExceptionOf(child) is { } failure)
            FailWith(failure);
        else if (_pending > 0)
            return;
        else if (_cancelRequested)
            FailWith(CancellationOf(_children[^1]));
        else
            SetResult(Array.ConvertAll(_children, child => _read(child)));
    }

    // What the children ended with gives way to the cancellation, but it has been seen.
    private OperationCanceledException CancellationOf(Future last)
    {
        Array.ForEach(_children, child => child.IsRetrieved = true);
        return last.IsCancelled ? last.CancellationException() : new();
    }

    // One after the other: of a child that is done already we hear before the next one, if it is a coroutine, takes its first step.
    // A coroutine given twice runs once, as in asyncio, and its outcome stands in both places.
    private Future[] Start(IAwaitable[] awaitables)
    {
        var children = new Future[awaitables.Length];
        for (var i = 0; i < children.Length; i++)
        {
            var earlier = awaitables[i] is Coroutine { HasBegun: true } ? Array.IndexOf(awaitables, awaitables[i], 0, i) : -1;
            children[i] = earlier >= 0 ? children[earlier] : awaitables[i].ToFuture(Loop);
            children[i].AddCallback(this);
        }

        return children;
    }

    // asyncio completes the future with the cancellation as an exception here, so that its IsCancelled stays false. Done alike.
    private void FailWith(Exception failure) => Complete(FutureState.Failed, failure);
}
