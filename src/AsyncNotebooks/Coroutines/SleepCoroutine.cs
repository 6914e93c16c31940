using System.Globalization;

namespace AsyncNotebooks;

/// <summary>What <see cref="Asyncio.Sleep(double)"/> returns for more than zero seconds: a coroutine, a timer and the thing its task waits for, in one object.</summary>
/// <remarks>
/// asyncio makes a future and a timer that completes it. A million sleepers are the case to be cheap in, so here the coroutine is both. What can
/// be observed stays the same: the timer fires in one turn, the task goes on in the next.
/// </remarks>
internal sealed class SleepCoroutine(double seconds) : Coroutine, ITimedCallback, ISuspension
{
    private LoopTask? _sleeper;
    private bool _leftQueue;
    private bool _timerFired;
    private bool _cancelled;

    public override string Name => "Sleep";

    bool ITimedCallback.IsCancelled => _cancelled;

    bool ISuspension.IsCancelled => _cancelled;

    void ITimedCallback.LeaveQueue() => _leftQueue = true;

    // Called twice: to fall asleep, and on waking.
    internal override void Resume(LoopTask task)
    {
        if (_sleeper is null)
        {
            _sleeper = task;
            task.ParkOn(this);
        }
        else if (task.TakeInjected() is { } injected)
        {
            Fail(injected);
        }
        else if (_cancelled)
        {
            Fail(task.NewCancellation());
        }
        else
        {
            End();
        }
    }

    void ISuspension.Park(LoopTask task)
    {
        var loop = task.Loop;
        var when = loop.Time + seconds;
        loop.Enqueue(when, this);
        loop.Tracer?.TimerSet(when, this);
    }

    bool ISuspension.Cancel(string? message)
    {
        if (_timerFired || _cancelled)
            return false;
        _cancelled = true;
        var sleeper = _sleeper!;
        if (!_leftQueue)
            sleeper.Loop.TimerCancelled();
        sleeper.Loop.Tracer?.TimerCancelled(this, sleeper);
        sleeper.Wake();
        return true;
    }

    string ISuspension.Describe() => string.Create(CultureInfo.InvariantCulture, $"sleep {seconds:0.######} s");

    void ICallback.Invoke(Future? cause)
    {
        // Cancelled between becoming due and being called: the sleeper has been woken for that already.
        if (_cancelled)
            return;
        _timerFired = true;
        _sleeper!.Loop.Tracer?.TimerFired(this, _sleeper);
        _sleeper.Wake();
    }
}
