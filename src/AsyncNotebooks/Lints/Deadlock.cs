namespace AsyncNotebooks.Lints;

/// <summary>Tasks that wait for one another in a circle. The last of them to wait closes it, so it is looked for from there.</summary>
internal sealed class Deadlock : ILint
{
    public string Name => "deadlock";

    public IEnumerable<LintFinding> Check(Trace trace)
    {
        var state = new LoopState();
        var stuck = new HashSet<int>();
        foreach (var happened in trace.Events)
        {
            state.Apply(happened);
            if (happened.Kind != TraceEventKind.Suspended || CircleThrough(happened.TaskId, state) is not { Count: > 0 } circle || stuck.Overlaps(circle))
                continue;
            stuck.UnionWith(circle);
            yield return Finding(trace, happened, circle);
        }
    }

    // The shortest way from a task back to itself, breadth first; empty if there is none.
    private static List<int> CircleThrough(int task, LoopState state)
    {
        var reachedFrom = new Dictionary<int, int>();
        var next = new Queue<int>([task]);
        while (!reachedFrom.ContainsKey(task) && next.TryDequeue(out var waiting))
        {
            foreach (var other in state.CannotDoWithout(waiting))
            {
                if (reachedFrom.TryAdd(other, waiting))
                    next.Enqueue(other);
            }
        }

        var circle = new List<int>();
        for (var at = task; reachedFrom.TryGetValue(at, out var before) && (at != task || circle.Count == 0); at = before)
            circle.Insert(0, before);
        return circle;
    }

    private LintFinding Finding(Trace trace, TraceEvent last, IReadOnlyList<int> circle)
    {
        var others = circle.Skip(1).Select(task => LintWords.Who(trace, task)).Append(LintWords.NameOf(trace, last.TaskId));
        return new(
            Name, last.Time, LintWords.NameOf(trace, last.TaskId), last.Suspension?.File, last.Suspension?.Line ?? 0,
            $"{LintWords.Who(trace, last.TaskId)} waits for {string.Join(", which waits for ", others)}: a circle.",
            "None of them can go on by itself.",
            "Take locks in the same order everywhere. Of two tasks, let only one await the other.");
    }
}
