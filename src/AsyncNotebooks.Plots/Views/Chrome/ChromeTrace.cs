using System.Text;
using System.Text.Json;

namespace AsyncNotebooks.Views;

/// <summary>
/// Writes a trace in the Chrome trace event format: a lane for each task, its steps and waits as bars, arrows from the step that wakes a
/// task to the step that is woken, and marks for cancellation and failure.
/// </summary>
/// <remarks>
/// On a virtual clock a step takes no time and is a mark, and a viewer hangs an arrow on the last bar or mark before it in the file. So the order counts: a
/// step is written when it has ended, and what happened in it comes right behind.
/// </remarks>
internal sealed class ChromeTrace
{
    private readonly ChromeWriter _writer;
    private readonly Trace _trace;

    // What each task is doing: the event with which it began.
    private readonly Dictionary<int, TraceEvent> _current = [];

    // Arrows on their way: the number, by the task that is being woken.
    private readonly Dictionary<int, int> _arrows = [];
    private readonly List<Action> _withinStep = [];
    private bool _isInStep;
    private int _arrowCount;

    private ChromeTrace(ChromeWriter writer, Trace trace) => (_writer, _trace) = (writer, trace);

    /// <summary>The whole trace as one JSON object.</summary>
    public static string Write(Trace trace)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("displayTimeUnit", "ms");
            json.WriteStartArray("traceEvents");
            new ChromeTrace(new ChromeWriter(json), trace).WriteAll();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private void WriteAll()
    {
        _writer.ProcessName(_trace.IsVirtual ? "event loop (virtual time)" : "event loop");
        _writer.Lane(0, "timers and callbacks");
        foreach (var task in _trace.Tasks)
            _writer.Lane(task.Id, task.Name == task.Coroutine ? task.Name : $"{task.Name}: {task.Coroutine}");
        foreach (var happened in _trace.Events)
            Follow(happened);
        foreach (var task in _current.Keys.Order().ToArray())
            EndWait(task, _trace.End);
    }

    private void Follow(TraceEvent happened)
    {
        switch (happened.Kind)
        {
            case TraceEventKind.TaskCreated or TraceEventKind.Woken:
                BeginWait(happened);
                break;
            case TraceEventKind.StepBegan:
                EndWait(happened.TaskId, happened.Time);
                _current[happened.TaskId] = happened;
                _isInStep = true;
                break;
            case TraceEventKind.Suspended:
                EndStep(happened);
                _current[happened.TaskId] = happened;
                break;
            case TraceEventKind.Completed or TraceEventKind.Cancelled or TraceEventKind.Failed:
                EndStep(happened);
                Mark(happened);
                break;
            case TraceEventKind.CallbackRan:
                // Its beginning is not in the trace, but how long it held the loop is: in real time, which a virtual clock does not count.
                var from = _trace.IsVirtual ? happened.Time : Math.Max(_trace.Start, happened.Time - happened.Held);
                _writer.Complete(0, "callback", happened.Detail, from, happened.Time);
                break;
            default:
                AfterStep(() => Mark(happened));
                break;
        }
    }

    private void BeginWait(TraceEvent happened)
    {
        var task = happened.TaskId;
        EndWait(task, happened.Time);
        _current[task] = happened;
        if (happened.OtherId == 0 || happened.Kind != TraceEventKind.Woken || _arrows.ContainsKey(task))
            return;
        var number = _arrows[task] = ++_arrowCount;
        AfterStep(() => _writer.Arrow(isHead: false, number, happened.OtherId, happened.Time));
    }

    // A wait that took no time was none.
    private void EndWait(int task, double time)
    {
        if (!_current.Remove(task, out var began) || time <= began.Time)
            return;
        if (began.Kind == TraceEventKind.StepBegan)
            _writer.Complete(task, "step", _trace.Tasks[task - 1].Coroutine, began.Time, time);
        else if (began.Kind == TraceEventKind.Suspended && began.Detail != "yield")
            _writer.Complete(task, "wait", began.Detail, began.Time, time, ("line", SourcePlace.Of(began.Suspension)));
        else
            _writer.Complete(task, "ready", "ready, waits for its turn", began.Time, time);
    }

    private void EndStep(TraceEvent ended)
    {
        var task = ended.TaskId;
        if (_current.Remove(task, out var began) && began.Kind == TraceEventKind.StepBegan)
        {
            var turn = FormattableString.Invariant($"{began.Turn}");
            _writer.Complete(task, "step", _trace.Tasks[task - 1].Coroutine, began.Time, ended.Time, ("turn", turn), ("until line", SourcePlace.Of(ended.Suspension)));
            if (_arrows.Remove(task, out var number))
                _writer.Arrow(isHead: true, number, task, began.Time);
        }

        _isInStep = false;
        _withinStep.ForEach(write => write());
        _withinStep.Clear();
    }

    private void Mark(TraceEvent happened)
    {
        if (MarkWords(happened) is { Length: > 0 } words)
            _writer.Instant(happened.TaskId, "mark", words, happened.Time);
    }

    private static string MarkWords(TraceEvent happened) => happened.Kind switch
    {
        TraceEventKind.CancelRequested => "asked to cancel",
        TraceEventKind.Cancelled => "cancelled",
        TraceEventKind.Failed => $"failed: {happened.Detail}",
        TraceEventKind.LeftRunning => "left running",
        TraceEventKind.TimerFired when happened.TaskId == 0 => $"{happened.Detail} fires",
        _ => "",
    };

    private void AfterStep(Action write)
    {
        if (_isInStep)
            _withinStep.Add(write);
        else
            write();
    }
}
