using System.Globalization;
using System.Runtime.CompilerServices;

namespace AsyncNotebooks;

// What the trace knows by number, because it has no name of its own: calls of coroutines, timers, locks.
internal sealed partial class TraceRecorder
{
    // Weak, so that a recording keeps no coroutine alive that the program has dropped.
    private readonly ConditionalWeakTable<Coroutine, TraceCoroutine> _coroutines = [];
    private readonly Dictionary<ITimedCallback, int> _timers = [];
    private readonly Dictionary<AsyncLock, int> _locks = [];
    private readonly List<TraceCoroutine> _stack = [];
    private (string Purpose, double Due, string Words) _lastTimer = ("", 0, "");
    private int _coroutineCount;
    private int _timerCount;

    /// <summary>A coroutine was called: what its arguments can know is settled now, whenever it runs.</summary>
    public void Called(Coroutine coroutine) => Note(coroutine, coroutine.IsOfProgram ? LocateCall() : default);

    public void NeverAwaited(Coroutine coroutine)
    {
        var call = CallOf(coroutine);
        var where = new TraceSuspension([call], [], call.File, call.Line);
        Add(New(TraceEventKind.NeverAwaited, null, detail: coroutine.Name) with { OtherId = call.CalledBy, Suspension = where });
    }

    public void TimerSet(double when, ITimedCallback timer)
    {
        var number = _timers[timer] = ++_timerCount;
        Add(New(TraceEventKind.TimerSet, _loop!.CurrentTask, detail: Words(PurposeOf(timer), when + _offset)) with { Timer = number, Due = when + _offset });
    }

    public void TimerFired(ITimedCallback timer, LoopTask? sleeper) => TimerGone(TraceEventKind.TimerFired, timer, sleeper);

    public void TimerCancelled(ITimedCallback timer, LoopTask? sleeper) => TimerGone(TraceEventKind.TimerCancelled, timer, sleeper);

    public void LockTaken(AsyncLock mutex, LoopTask holder) => Add(New(TraceEventKind.LockTaken, holder) with { Lock = NumberOf(mutex) });

    public void LockReleased(AsyncLock mutex, LoopTask holder) => Add(New(TraceEventKind.LockReleased, holder) with { Lock = NumberOf(mutex) });

    // Timers that are set together are often due together.
    private string Words(string purpose, double due)
    {
        if (purpose != _lastTimer.Purpose || due != _lastTimer.Due)
            _lastTimer = (purpose, due, string.Create(CultureInfo.InvariantCulture, $"{purpose}, t = {due:0.######} s"));
        return _lastTimer.Words;
    }

    private static string PurposeOf(ITimedCallback timer) => timer switch
    {
        Handle { IsOfProgram: true } handle => handle.CallbackName,
        Handle { Given.Target: VirtualTimer } => "timer",
        Handle => "timeout",
        _ => "sleep",
    };

    private void TimerGone(TraceEventKind kind, ITimedCallback timer, LoopTask? sleeper)
    {
        if (_timers.Remove(timer, out var number))
            Add(New(kind, sleeper, detail: PurposeOf(timer)) with { Timer = number });
    }

    private int NumberOf(AsyncLock mutex)
    {
        if (!_locks.TryGetValue(mutex, out var number))
            number = _locks[mutex] = _locks.Count + 1;
        return number;
    }

    // A learner has called Acquire and need not know what stands in line for it.
    private TraceCoroutine[] StackOf(LoopTask task)
    {
        _stack.Clear();
        var isWithinLibrary = false;
        foreach (var coroutine in task.Stack)
        {
            var call = CallOf(coroutine);
            if (call.IsOfProgram || !isWithinLibrary)
                _stack.Add(call);
            isWithinLibrary = !call.IsOfProgram;
        }

        return [.. _stack];
    }

    // The main coroutine is called before there is a loop to tell.
    private TraceCoroutine CallOf(Coroutine coroutine) =>
        _coroutines.TryGetValue(coroutine, out var call) ? call : Note(coroutine, default);

    // A call whose line was not looked for is most often in the line of its await.
    private void Relocate(Coroutine coroutine, (string? File, int Line) location)
    {
        if (CallOf(coroutine) is { Line: 0 } call)
            _coroutines.AddOrUpdate(coroutine, call with { File = location.File, Line = location.Line });
    }

    private TraceCoroutine Note(Coroutine coroutine, (string? File, int Line) origin)
    {
        var call = new TraceCoroutine(
            ++_coroutineCount, coroutine.Name, coroutine.ReturnsValue, coroutine.IsOfProgram, Current(), _events.Count, origin.File, origin.Line);
        _coroutines.Add(coroutine, call);
        return call;
    }
}
