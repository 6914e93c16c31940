namespace AsyncNotebooks.Lints;

/// <summary>Finds, for every coroutine of a trace, the legs of its way: what it awaited, one after another.</summary>
internal sealed class LegReader
{
    private readonly Trace _trace;

    // The legs of each coroutine, by the number of its call, and the task that it is in.
    private readonly Dictionary<int, (int Task, List<Leg> Legs)> _ways = [];

    // The call that each task was made of, and where it was created among the events.
    private readonly Dictionary<int, TraceCoroutine> _mainOf = [];
    private readonly Dictionary<int, int> _createdAt = [];

    private LegReader(Trace trace)
    {
        _trace = trace;
        for (var i = 0; i < trace.Events.Count; i++)
        {
            var happened = trace.Events[i];
            if (happened.Kind == TraceEventKind.TaskCreated)
                _createdAt[happened.TaskId] = i;
            if (happened is { Kind: TraceEventKind.Suspended, Suspension.Stack: [var main, ..] })
                _mainOf.TryAdd(happened.TaskId, main);
        }
    }

    /// <summary>The ways of all coroutines: the task that each is in, and its legs in order.</summary>
    public static IEnumerable<(int Task, List<Leg> Legs)> Read(Trace trace)
    {
        var reader = new LegReader(trace);
        foreach (var wait in Wait.Of(trace).Where(wait => wait.Began.Detail != "yield"))
            reader.Follow(wait);
        return reader._ways.Values;
    }

    private void Follow(Wait wait)
    {
        if (wait.Began.Suspension is not { Stack: { Count: > 0 } stack } where)
            return;
        for (var depth = 0; depth + 1 < stack.Count; depth++)
            Add(wait, stack[depth].Id, NewLeg(wait, stack[depth + 1].Id, stack[depth + 1], stack[depth + 1].Name, (stack[depth + 1].File, stack[depth + 1].Line)));
        if (stack[^1].IsOfProgram)
            Add(wait, stack[^1].Id, LegToTask(wait, where));
    }

    // A task counts as a leg if it was created for this await: one that was there before has run beside the others already.
    private Leg LegToTask(Wait wait, TraceSuspension where)
    {
        if (where.Awaits is not [var task] || !wait.Began.Detail.StartsWith("task ", StringComparison.Ordinal) || _trace.Tasks[task - 1].ParentId != wait.Began.TaskId)
            return NewLeg(wait, 0, null, wait.Began.Detail, default);
        var before = _ways.TryGetValue(where.Stack[^1].Id, out var way) && way.Legs.Count > 0 ? way.Legs[^1] : null;
        var isFresh = before is null || before.Key == -task || _createdAt[task] > before.ToIndex;
        var created = _trace.Tasks[task - 1];
        return NewLeg(wait, -task, isFresh ? _mainOf.GetValueOrDefault(task) : null, created.Coroutine, (created.File, created.Line));
    }

    private static Leg NewLeg(Wait wait, int key, TraceCoroutine? call, string name, (string? File, int Line) origin) =>
        new() { Key = key, Name = name, Call = call, Origin = origin, From = wait.Began.Time };

    private void Add(Wait wait, int caller, Leg leg)
    {
        if (!_ways.TryGetValue(caller, out var way))
            way = _ways[caller] = (wait.Began.TaskId, []);
        if (way.Legs.Count == 0 || leg.Key == 0 || way.Legs[^1].Key != leg.Key)
            way.Legs.Add(leg);
        var last = way.Legs[^1];
        (last.To, last.ToIndex) = (wait.Until, wait.UntilIndex);
        last.Coordinates |= !IsAlone(wait.Began.Detail);
    }

    private static bool IsAlone(string detail) =>
        detail.Split(' ')[0] is "sleep" or "future" or "task" or "gather" or "group" or "shield" or "first" or "next" or "all";
}
