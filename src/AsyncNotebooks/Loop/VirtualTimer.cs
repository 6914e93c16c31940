namespace AsyncNotebooks;

/// <summary>A .NET timer that lives in the loop's queue, made by <see cref="VirtualTime.CreateTimer"/>.</summary>
internal sealed class VirtualTimer : System.Threading.ITimer
{
    private readonly EventLoop _loop;
    private readonly Action _callback;
    private TimeSpan _period;
    private TimerHandle? _handle;

    public VirtualTimer(EventLoop loop, Action callback, TimeSpan dueTime, TimeSpan period)
    {
        (_loop, _callback) = (loop, callback);
        Change(dueTime, period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        OnTheLoop(() =>
        {
            Unset();
            _period = period;
            if (dueTime != System.Threading.Timeout.InfiniteTimeSpan)
                Set(dueTime);
        });
        return true;
    }

    public void Dispose() => OnTheLoop(Unset);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    // .NET disposes a timer on whatever thread cancels its delay; the loop's queues are for its own thread.
    private void OnTheLoop(Action change)
    {
        if (_loop.IsRunning && EventLoop.RunningOrNull != _loop)
            _loop.CallSoonThreadsafe(change);
        else
            change();
    }

    private void Unset()
    {
        if (_handle is null)
            return;
        _handle.Cancel();
        _handle = null;
        _loop.PlainWaits--;
    }

    private void Set(TimeSpan dueTime)
    {
        _loop.PlainWaits++;
        _handle = _loop.CallLater(dueTime, Fire);
    }

    private void Fire()
    {
        _loop.PlainWaits--;
        _handle = null;
        if (_period > TimeSpan.Zero)
            Set(_period);
        _callback();
    }
}
