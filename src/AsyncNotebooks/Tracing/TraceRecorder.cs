using System.Globalization;

namespace AsyncNotebooks;

/// <summary>Writes down what a loop tells it. The loop calls these hooks only while a recording is on.</summary>
internal sealed class TraceRecorder
{
    private readonly List<TraceEvent> _events = [];
    private readonly List<Entry> _tasks = [];
    private readonly Dictionary<LoopTask, Entry> _entries = [];
    private readonly SourceLocator _locator = new();
    private EventLoop? _loop;
    private double _offset;
    private bool _isVirtual;
    private int _turn;
    private long _heldSince;

    /// <summary>What is known of a task beyond the task itself.</summary>
    private sealed class Entry(LoopTask task, int id, int parentId, (string? File, int Line) origin)
    {
        public LoopTask Task => task;

        public int Id => id;

        /// <summary>The line of its last await.</summary>
        public (string? File, int Line) Await { get; set; }

        public TraceTask ToTraceTask() => new(id, task.Name, task.CoroutineName, parentId, origin.File, origin.Line);
    }

    /// <summary>A second loop's time goes on where the first one's stopped.</summary>
    public void LoopCreated(EventLoop loop)
    {
        var end = _events.Count == 0 ? loop.Time : _events[^1].Time;
        (_loop, _offset) = (loop, end - loop.Time);
        _isVirtual = loop.Clock is VirtualTime;
    }

    public void TurnBegan() => _turn++;

    public void TaskCreated(LoopTask task)
    {
        var parent = Current();
        var entry = new Entry(task, _tasks.Count + 1, parent, Origin());
        _tasks.Add(entry);
        _entries[task] = entry;
        Add(TraceEventKind.TaskCreated, task, parent);
    }

    public void StepBegan(LoopTask task)
    {
        CallbackBegan();
        Add(TraceEventKind.StepBegan, task);
    }

    /// <summary>The program has reached an await: the only moment at which its line can be seen.</summary>
    public void AwaitReached(LoopTask task)
    {
        if (_locator.Find(withinStep: true) is { Line: > 0 } location && _entries.TryGetValue(task, out var entry))
            entry.Await = location;
    }

    public void Suspended(LoopTask task, ISuspension? on)
    {
        var (file, line) = _entries.TryGetValue(task, out var entry) ? entry.Await : default;
        Add(TraceEventKind.Suspended, task, detail: on?.Describe() ?? "yield", held: Held(), suspension: new(
            [.. task.Stack.Select(coroutine => coroutine.Name)],
            [.. (on?.AwaitedTasks ?? []).Select(IdOf)],
            file,
            line));
    }

    public void CancelRequested(LoopTask task) => Add(TraceEventKind.CancelRequested, task, Current());

    public void LeftRunning(LoopTask task) => Add(TraceEventKind.LeftRunning, task);

    public void Ended(LoopTask task)
    {
        if (task.IsCancelled)
            Add(TraceEventKind.Cancelled, task, held: Held());
        else if (task.ExceptionUnseen is { } failure)
            Add(TraceEventKind.Failed, task, detail: Words(failure), held: Held());
        else
            Add(TraceEventKind.Completed, task, held: Held());
    }

    /// <summary>A callback was put in the ready queue; of a task, that is its waking.</summary>
    public void Enqueued(ICallback callback)
    {
        if (callback is Handle { IsOfProgram: true } handle)
            Add(TraceEventKind.CallbackQueued, null, Current(), handle.CallbackName);
        else if (callback is LoopTask task && IdOf(task) is > 0 and var id && Current() != id)
            Add(TraceEventKind.Woken, task, Current());
    }

    public void CallbackBegan() => _heldSince = TimeProvider.System.GetTimestamp();

    public void CallbackEnded(Handle handle)
    {
        if (handle.IsOfProgram)
            Add(TraceEventKind.CallbackRan, null, detail: handle.CallbackName, held: Held());
    }

    public void TimerSet(double when) =>
        Add(TraceEventKind.TimerSet, _loop!.CurrentTask, detail: string.Create(CultureInfo.InvariantCulture, $"t = {when + _offset:0.######} s"));

    public void TimerFired(LoopTask sleeper) => Add(TraceEventKind.TimerFired, sleeper);

    public void NeverAwaited(Coroutine coroutine) => Add(TraceEventKind.NeverAwaited, null, detail: coroutine.Name);

    public void NeverRetrieved(Future future) =>
        Add(TraceEventKind.NeverRetrieved, future as LoopTask, detail: Words(future.ExceptionUnseen!));

    public Trace ToTrace() => new([.. _tasks.Select(entry => entry.ToTraceTask())], [.. _events], _isVirtual);

    private static string Words(Exception failure) => $"{failure.GetType().Name}: {failure.Message}";

    // A part of the library may create the task on behalf of the program: then the line is that of the await which led there.
    private (string? File, int Line) Origin()
    {
        if (_loop?.CurrentTask is not { } creator)
            return _locator.Find(withinStep: false);
        return _locator.Find(withinStep: true) is { Line: > 0 } origin ? origin : _entries.GetValueOrDefault(creator)?.Await ?? default;
    }

    private int Current() => IdOf(_loop?.CurrentTask);

    private int IdOf(LoopTask? task) => task is not null && _entries.TryGetValue(task, out var entry) ? entry.Id : 0;

    private double Held() => TimeProvider.System.GetElapsedTime(_heldSince).TotalSeconds;

    private void Add(TraceEventKind kind, LoopTask? task, int otherId = 0, string detail = "", double held = 0, TraceSuspension? suspension = null) =>
        _events.Add(new TraceEvent(_loop!.Time + _offset, kind, IdOf(task), otherId, detail) { Turn = _turn, Held = held, Suspension = suspension });
}
