namespace AsyncNotebooks;

/// <summary>A stretch of a task's code with a deadline, as <see cref="Asyncio.Timeout(double?)"/> opens it.</summary>
/// <remarks>
/// Answers to <c>asyncio.Timeout</c>. At the deadline the task is cancelled; when the cancellation reaches the end of the scope it becomes a
/// <see cref="TimeoutException"/>. A cancellation that somebody else asked for passes through.
/// </remarks>
public sealed class TimeoutScope
{
    private readonly LoopTask _task;
    private readonly int _requestsBefore;
    private Handle? _alarm;
    private bool _left;

    internal TimeoutScope(double? when)
    {
        _task = Asyncio.CurrentTask;
        _requestsBefore = _task.Cancelling;
        Reschedule(when);
    }

    /// <summary>The deadline, in seconds on the loop's clock; null if there is none.</summary>
    public double? When { get; private set; }

    /// <summary>True once the deadline has passed with the scope still open.</summary>
    public bool IsExpired { get; private set; }

    /// <summary>Moves the deadline.</summary>
    /// <param name="when">Seconds on the loop's clock; null for no deadline.</param>
    /// <exception cref="InvalidOperationException">The deadline has passed, or the scope is closed.</exception>
    public void Reschedule(double? when)
    {
        if (IsExpired || _left)
            throw new InvalidOperationException($"This timeout has {(IsExpired ? "expired" : "been left")}; its deadline cannot be moved any more.");
        _alarm?.Cancel();
        var loop = _task.Loop;
        When = when;
        _alarm = when is not { } at ? null
            : at <= loop.Time ? loop.CallSoon(Expire)
            : loop.CallAt(at, Expire);
    }

    /// <summary>Closes the scope; called by <c>await using</c>.</summary>
    /// <remarks>
    /// C# does not tell a scope whether its body threw. Once the deadline has passed, this form always throws <see cref="TimeoutException"/>,
    /// even where the body has caught the cancellation; <see cref="Asyncio.Timeout(double?, Func{TimeoutScope, Coroutine})"/> can tell.
    /// </remarks>
    /// <exception cref="TimeoutException">The deadline has passed.</exception>
    public async Coroutine DisposeAsync() =>
        Leave(IsExpired ? new OperationCanceledException() : null);

    /// <summary>Closes the scope after a body that threw that exception, or none.</summary>
    internal void Leave(Exception? thrown)
    {
        _alarm?.Cancel();
        _left = true;
        if (IsExpired && _task.Uncancel() <= _requestsBefore && thrown is OperationCanceledException)
            throw new TimeoutException("The time is up.", thrown);
    }

    private void Expire()
    {
        IsExpired = true;
        _task.Cancel();
    }
}
