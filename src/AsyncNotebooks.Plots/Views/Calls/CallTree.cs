namespace AsyncNotebooks.Views;

/// <summary>
/// Lays out who waits for whom as a tree: below a task the coroutines it is in, below them the tasks for which they wait. A task that
/// several wait for is laid out where it is met first.
/// </summary>
internal sealed class CallTree
{
    // More than this nobody reads.
    private const int MostTasks = 100;
    private const int MostCoroutines = 12;

    private readonly Trace _trace;
    private readonly LoopState _state;
    private readonly HashSet<int> _laidOut = [];
    private readonly HashSet<int> _above = [];

    public CallTree(Trace trace, LoopState state)
    {
        (_trace, _state) = (trace, state);
        var alive = trace.Tasks.Select(task => task.Id).Where(state.IsAlive).ToArray();
        var awaited = alive.SelectMany(state.WaitsFor).ToHashSet();
        // Those for whom nobody waits come first; what is left then is a circle that hangs on nothing.
        foreach (var task in alive.OrderBy(awaited.Contains))
        {
            if (_laidOut.Count < MostTasks && !_laidOut.Contains(task))
                Roots.Add(Node(task));
        }

        Alive = alive.Length;
        if (Alive > _laidOut.Count)
            Roots.Add(new(CallKind.Note, $"… and {Quantity.Number(Alive - _laidOut.Count)} more tasks"));
    }

    /// <summary>The tasks for whom nobody waits, with all below them.</summary>
    public List<CallNode> Roots { get; } = [];

    /// <summary>How many tasks there are.</summary>
    public int Alive { get; }

    private CallNode Node(int id)
    {
        var name = _trace.Tasks[id - 1].Name;
        if (_above.Contains(id))
            return new(CallKind.Circle, name, "again: they wait in a circle, a deadlock");
        if (!_laidOut.Add(id))
            return new(CallKind.Task, name, "see above");
        _above.Add(id);
        var node = _state.Waits.TryGetValue(id, out var wait) ? Waiting(name, wait) : Idle(id, name);
        _above.Remove(id);
        return node;
    }

    private CallNode Idle(int id, string name)
    {
        var remark = id == _state.Running ? "runs" : _state.HasBegun(id) ? "ready" : "ready, not begun";
        var node = new CallNode(CallKind.Task, name, remark);
        if (!_state.HasBegun(id))
            node.Add(new(CallKind.Coroutine, _trace.Tasks[id - 1].Coroutine, SourcePlace.Of(_trace.Tasks[id - 1])));
        return node;
    }

    private CallNode Waiting(string name, TraceEvent wait)
    {
        var node = new CallNode(CallKind.Task, name);
        var place = node;
        foreach (var coroutine in Coroutines(wait))
            place = place.Add(coroutine);
        place = place.Add(new(CallKind.Wait, WaitWords(wait)));
        var others = _state.WaitsFor(wait.TaskId).ToArray();
        foreach (var other in others)
        {
            if (_laidOut.Count < MostTasks || _laidOut.Contains(other))
                place.Add(Node(other));
        }

        return node;
    }

    // Each with the line at which it stands: where it called the next one, or where it waits.
    private static CallNode[] Coroutines(TraceEvent wait)
    {
        var stack = wait.Suspension?.Stack ?? [];
        var lines = stack.Skip(1).Select(call => SourcePlace.Of(call.File, call.Line)).Append(SourcePlace.Of(wait.Suspension));
        var all = stack.Zip(lines, (call, line) => (Call: call, Node: new CallNode(CallKind.Coroutine, call.Name, line)))
            .Where(item => item.Call.IsOfProgram).Select(item => item.Node).ToArray();
        if (all.Length <= MostCoroutines)
            return all;
        var note = new CallNode(CallKind.Note, $"… {Quantity.Number(all.Length - MostCoroutines)} more coroutines");
        return [.. all[..(MostCoroutines / 2)], note, .. all[^(MostCoroutines / 2)..]];
    }

    // "Acquire: lock held by Task-2"; a sleep says what it is by itself.
    private string WaitWords(TraceEvent wait)
    {
        var words = WaitCause.At(wait, _trace, _state);
        return wait.Suspension?.Stack is [.., { IsOfProgram: false } call] && !words.StartsWith(call.Name, StringComparison.OrdinalIgnoreCase)
            ? $"{call.Name}: {words}"
            : words;
    }
}
