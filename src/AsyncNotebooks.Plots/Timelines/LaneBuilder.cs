namespace AsyncNotebooks.Plots;

/// <summary>
/// Follows one task through a trace. A task is always in one of three states: it runs, it waits for something, or it is ready and
/// waits for its turn; each event ends one stretch and begins the next.
/// </summary>
/// <param name="task">The task.</param>
/// <param name="start">When the trace began; times are counted from there.</param>
internal sealed class LaneBuilder(TraceTask task, double start)
{
    private readonly List<LaneSpan> _spans = [];
    private readonly List<double> _cancelRequests = [];
    private Paint _state = Paint.Ready;
    private double _since = double.NaN;
    private string _detail = "";
    private double _created;
    private LaneEnd _end;

    /// <summary>The lanes of a trace: each task below the one that created it, in order of creation.</summary>
    public static IReadOnlyList<Lane> Lanes(Trace trace)
    {
        var builders = trace.Tasks.ToDictionary(task => task.Id, task => new LaneBuilder(task, trace.Start));
        foreach (var happened in trace.Events)
        {
            if (builders.TryGetValue(happened.TaskId, out var builder))
                builder.Follow(happened);
        }

        var children = trace.Tasks.ToLookup(task => builders.ContainsKey(task.ParentId) ? task.ParentId : 0);
        var lanes = new List<Lane>();
        var open = new Stack<(TraceTask Task, int Depth)>(children[0].Reverse().Select(task => (task, 0)));
        while (open.TryPop(out var next))
        {
            lanes.Add(builders[next.Task.Id].Build(next.Depth, trace.End - trace.Start));
            foreach (var child in children[next.Task.Id].Reverse())
                open.Push((child, next.Depth + 1));
        }

        return lanes;
    }

    private void Follow(TraceEvent happened)
    {
        var time = happened.Time - start;
        switch (happened.Kind)
        {
            case TraceEventKind.TaskCreated:
                _created = time;
                Begin(Paint.Ready, time);
                break;
            case TraceEventKind.StepBegan:
                Begin(Paint.Running, time);
                break;
            case TraceEventKind.Suspended when happened.Detail != "yield":
                Begin(Paint.Waiting, time, happened.Detail);
                break;
            case TraceEventKind.Suspended or TraceEventKind.Woken:
                Begin(Paint.Ready, time);
                break;
            case TraceEventKind.CancelRequested:
                _cancelRequests.Add(time);
                break;
            case TraceEventKind.Completed or TraceEventKind.Cancelled or TraceEventKind.Failed:
                Finish(time);
                _end = new(happened.Kind, time, happened.Detail);
                break;
        }
    }

    private Lane Build(int depth, double end)
    {
        if (_end.Kind is null)
        {
            Finish(end);
            _end = new(null, end, "");
        }

        return new(task, depth, _created, _spans, _cancelRequests, _end);
    }

    private void Begin(Paint state, double time, string detail = "")
    {
        Finish(time);
        (_state, _since, _detail) = (state, time, detail);
    }

    // A step that took no time is still a step; a wait that took none was none. Several steps at one moment are drawn once.
    private void Finish(double time)
    {
        if (double.IsNaN(_since))
            return;
        var span = new LaneSpan(_state, _since, time, _detail);
        _since = double.NaN;
        if (span.State == Paint.Running && span.Length >= Trace.HoldsFrom)
            _spans.Add(span with { State = Paint.Holding });
        else if (span.Length > 0 || (span.State == Paint.Running && (_spans.Count == 0 || _spans[^1] != span)))
            _spans.Add(span);
    }
}
