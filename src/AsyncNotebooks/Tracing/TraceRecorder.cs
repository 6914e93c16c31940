namespace AsyncNotebooks;

/// <summary>Writes down what a loop tells it. The loop calls these hooks only while a recording is on.</summary>
internal sealed partial class TraceRecorder
{
    /// <summary>So many calls of coroutines, and of what makes tasks, are given the line of the call.</summary>
    internal const int MostCallsLocated = 250;

    private readonly EventLog _events = new();
    private readonly List<Entry> _tasks = [];
    private readonly Dictionary<LoopTask, Entry> _entries = [];
    private readonly SourceLocator _locator = new();
    private readonly Dictionary<(Type Method, int Await), (string? File, int Line)> _awaits = [];
    private EventLoop? _loop;

    // The task that a loop was started with: its end is the end of the program.
    private LoopTask? _main;
    private double _offset;
    private bool _isVirtual;
    private bool _isOver;
    private int _turn;
    private int _callsLocated;
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
        (_loop, _offset, _main) = (loop, end - loop.Time, null);
        _isVirtual = loop.Clock is VirtualTime;
    }

    public void TurnBegan() => _turn++;

    public void TaskCreated(LoopTask task)
    {
        var parent = Current();
        var entry = new Entry(task, _tasks.Count + 1, parent, Origin());
        _tasks.Add(entry);
        _entries[task] = entry;
        _main ??= task;
        Add(TraceEventKind.TaskCreated, task, parent);
    }

    public void StepBegan(LoopTask task)
    {
        CallbackBegan();
        Add(TraceEventKind.StepBegan, task);
    }

    /// <summary>The program has reached an await: the only moment at which its line can be seen. Once seen, the line of that await is known.</summary>
    /// <param name="task">Who awaits.</param>
    /// <param name="coroutine">The coroutine of it that does.</param>
    /// <param name="awaited">The coroutine that it awaits; null for anything else.</param>
    public void AwaitReached(LoopTask task, Coroutine? coroutine, Coroutine? awaited)
    {
        // What the library awaits inside of its own methods, the program awaited when it called them.
        if (coroutine is not { IsOfProgram: true } || !_entries.TryGetValue(task, out var entry))
            return;
        var place = coroutine.Place;
        if (!_awaits.TryGetValue(place, out var location))
        {
            location = LocateStep();
            if (place.Await >= 0)
                _awaits[place] = location;
        }

        if (location.Line == 0)
            return;
        entry.Await = location;
        if (awaited is not null)
            Relocate(awaited, location);
    }

    public void Suspended(LoopTask task, ISuspension? on)
    {
        var held = Held();
        var (file, line) = _entries.TryGetValue(task, out var entry) ? entry.Await : default;
        var where = new TraceSuspension(StackOf(task), [.. (on?.AwaitedTasks ?? []).Select(IdOf)], file, line) { AnyIsEnough = on is { AnyIsEnough: true } };
        var mutex = on is Waiter { Owner: AsyncLock owner } ? NumberOf(owner) : 0;
        Add(New(TraceEventKind.Suspended, task, detail: on?.Describe() ?? "yield") with { Held = held, Suspension = where, Lock = mutex });
    }

    public void CancelRequested(LoopTask task) => Add(TraceEventKind.CancelRequested, task, Current());

    public void RunEnding() => Add(TraceEventKind.RunEnding, null);

    /// <summary>A task is left at the end. If the main one is too, the program was stuck and has not left anything.</summary>
    public void LeftRunning(LoopTask task)
    {
        if (_main is { IsDone: true })
            Add(TraceEventKind.LeftRunning, task);
    }

    public void Ended(LoopTask task)
    {
        var held = Held();
        var (kind, detail) = task.IsCancelled ? (TraceEventKind.Cancelled, "")
            : task.ExceptionUnseen is { } failure ? (TraceEventKind.Failed, Words(failure))
            : (TraceEventKind.Completed, "");
        Add(New(kind, task, detail: detail) with { Held = held });
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

    public void CallbackBegan(Handle handle)
    {
        if (handle is TimerHandle timer)
            TimerFired(timer, sleeper: null);
        CallbackBegan();
    }

    public void CallbackEnded(Handle handle)
    {
        var held = Held();
        if (handle.IsOfProgram)
            Add(New(TraceEventKind.CallbackRan, null, detail: handle.CallbackName) with { Held = held });
    }

    public void NeverRetrieved(Future future) =>
        Add(TraceEventKind.NeverRetrieved, future as LoopTask, detail: Words(future.ExceptionUnseen!));

    /// <summary>Ends the recording. What a loop that lives on tells afterwards is not written down.</summary>
    public Trace ToTrace()
    {
        _isOver = true;
        return new([.. _tasks.Select(entry => entry.ToTraceTask())], _events, _isVirtual);
    }

    private static string Words(Exception failure) => $"{failure.GetType().Name}: {failure.Message}";

    // A part of the library may create the task on behalf of the program: then the line is that of the await which led there.
    private (string? File, int Line) Origin()
    {
        if (_loop?.CurrentTask is not { } creator)
            return _locator.Find(withinStep: false);
        return LocateCall() is { Line: > 0 } origin ? origin : _entries.GetValueOrDefault(creator)?.Await ?? default;
    }

    // A call has no number as an await has. The first ones are located one by one; a run that makes more of them is looked at for its shape.
    private (string? File, int Line) LocateCall() => _callsLocated++ < MostCallsLocated ? LocateStep() : default;

    // To find a line takes long; the step that is being watched is not to blame for that.
    private (string? File, int Line) LocateStep()
    {
        var before = TimeProvider.System.GetTimestamp();
        var location = _locator.Find(withinStep: true);
        _heldSince += TimeProvider.System.GetTimestamp() - before;
        return location;
    }

    private int Current() => IdOf(_loop?.CurrentTask);

    private int IdOf(LoopTask? task) => task is not null && _entries.TryGetValue(task, out var entry) ? entry.Id : 0;

    private double Held() => TimeProvider.System.GetElapsedTime(_heldSince).TotalSeconds;

    private void Add(TraceEventKind kind, LoopTask? task, int otherId = 0, string detail = "") => Add(New(kind, task, otherId, detail));

    private void Add(in TraceEvent happened)
    {
        if (!_isOver)
            _events.Add(happened);
    }

    private TraceEvent New(TraceEventKind kind, LoopTask? task, int otherId = 0, string detail = "") =>
        new(_loop!.Time + _offset, kind, IdOf(task), otherId, detail) { Turn = _turn };
}
