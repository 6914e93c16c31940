namespace AsyncNotebooks;

/// <summary>A call at a set time, as <see cref="EventLoop.CallLater(double, Action)"/> returns it.</summary>
/// <remarks>Answers to <c>asyncio.TimerHandle</c>.</remarks>
public sealed class TimerHandle : Handle, ITimedCallback
{
    private bool _leftQueue;

    internal TimerHandle(EventLoop loop, double when, Action callback)
        : base(loop, callback) => When = when;

    /// <summary>When the call is due, in seconds on the loop's clock.</summary>
    public double When { get; }

    /// <inheritdoc/>
    public override void Cancel()
    {
        if (!IsCancelled && !_leftQueue)
            Loop.TimerCancelled();
        Loop.Tracer?.TimerCancelled(this, sleeper: null);
        base.Cancel();
    }

    void ITimedCallback.LeaveQueue() => _leftQueue = true;
}
