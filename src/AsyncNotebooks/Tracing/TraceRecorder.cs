using System.Diagnostics;
using System.Globalization;

namespace AsyncNotebooks;

/// <summary>Writes down what a loop tells it. The loop calls these hooks only while a recording is on.</summary>
internal sealed class TraceRecorder
{
    private readonly List<TraceEvent> _events = [];
    private readonly List<(LoopTask Task, int ParentId, string? File, int Line)> _tasks = [];
    private readonly Dictionary<LoopTask, int> _ids = [];
    private EventLoop? _loop;
    private double _offset;
    private bool _isVirtual;

    /// <summary>A second loop's time goes on where the first one's stopped.</summary>
    public void LoopCreated(EventLoop loop)
    {
        var end = _events.Count == 0 ? loop.Time : _events[^1].Time;
        (_loop, _offset) = (loop, end - loop.Time);
        _isVirtual = loop.Clock is VirtualTime;
    }

    public void TaskCreated(LoopTask task)
    {
        var (file, line) = Origin();
        var parent = Current();
        _tasks.Add((task, parent, file, line));
        _ids[task] = _tasks.Count;
        Add(TraceEventKind.TaskCreated, task, parent);
    }

    public void StepBegan(LoopTask task) => Add(TraceEventKind.StepBegan, task);

    public void Suspended(LoopTask task, ISuspension? on) => Add(TraceEventKind.Suspended, task, detail: on?.Describe() ?? "yield");

    public void CancelRequested(LoopTask task) => Add(TraceEventKind.CancelRequested, task, Current());

    public void Ended(LoopTask task)
    {
        if (task.IsCancelled)
            Add(TraceEventKind.Cancelled, task);
        else if (task.ExceptionUnseen is { } failure)
            Add(TraceEventKind.Failed, task, detail: $"{failure.GetType().Name}: {failure.Message}");
        else
            Add(TraceEventKind.Completed, task);
    }

    /// <summary>A callback was put in the ready queue; of a task, that is its waking.</summary>
    public void Enqueued(ICallback callback)
    {
        if (callback is LoopTask task && _ids.TryGetValue(task, out var id) && Current() != id)
            Add(TraceEventKind.Woken, task, Current());
    }

    public void TimerSet(double when) =>
        AddEvent(TraceEventKind.TimerSet, Current(), 0, string.Create(CultureInfo.InvariantCulture, $"t = {when + _offset:0.######} s"));

    public void TimerFired(int sleeperId) => AddEvent(TraceEventKind.TimerFired, sleeperId, 0, "");

    public int IdOf(LoopTask task) => _ids.GetValueOrDefault(task);

    public Trace ToTrace() => new(
        [.. _tasks.Select((entry, index) => new TraceTask(index + 1, entry.Task.Name, entry.Task.CoroutineName, entry.ParentId, entry.File, entry.Line))],
        [.. _events],
        _isVirtual);

    private int Current() => _loop?.CurrentTask is { } task ? IdOf(task) : 0;

    private void Add(TraceEventKind kind, LoopTask task, int otherId = 0, string detail = "") =>
        AddEvent(kind, IdOf(task), otherId, detail);

    private void AddEvent(TraceEventKind kind, int taskId, int otherId, string detail) =>
        _events.Add(new TraceEvent(_loop!.Time + _offset, kind, taskId, otherId, detail));

    // The first frame that is not this library's own: where the program asked for the task.
    private static (string? File, int Line) Origin()
    {
        foreach (var frame in new StackTrace(fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod()?.DeclaringType?.Assembly is { } assembly && assembly == typeof(TraceRecorder).Assembly)
                continue;
            if (frame.GetFileLineNumber() > 0)
                return (frame.GetFileName(), frame.GetFileLineNumber());
        }

        return (null, 0);
    }
}
