namespace AsyncNotebooks.Lints;

/// <summary>A task that waits for long while it holds a lock, and others stand in line for it.</summary>
internal sealed class LockHeldAcrossWait : ILint
{
    public string Name => "lock held across a wait";

    public IEnumerable<LintFinding> Check(Trace trace) =>
        from hold in Holds(trace, Wait.Of(trace))
        group hold by (hold.Coroutine, Place: SourcePlace.Of(hold.Wait.Began.Suspension)) into holds
        select Finding(trace, [.. holds]);

    // A wait of a holder, and how long others stood in line meanwhile, all added up.
    private readonly record struct Hold(string Coroutine, Wait Wait, double Queued, int InLine);

    private static IEnumerable<Hold> Holds(Trace trace, IReadOnlyList<Wait> waits)
    {
        var next = waits.GetEnumerator();
        var held = new Dictionary<int, HashSet<int>>();
        var inLine = waits.Where(wait => wait.Began.Lock > 0).ToLookup(wait => wait.Began.Lock);
        foreach (var happened in trace.Events)
        {
            var locks = held.TryGetValue(happened.TaskId, out var known) ? known : held[happened.TaskId] = [];
            if (happened.Kind == TraceEventKind.LockTaken)
                locks.Add(happened.Lock);
            else if (happened.Kind == TraceEventKind.LockReleased)
                locks.Remove(happened.Lock);
            else if (happened.Kind == TraceEventKind.Suspended && next.MoveNext() && next.Current.Length >= Trace.HoldsFrom)
            {
                var wait = next.Current;
                var others = locks.SelectMany(mutex => inLine[mutex]).Where(other => other.Overlap(wait) > 0).ToArray();
                if (others.Length > 0)
                    yield return new(trace.Tasks[happened.TaskId - 1].Coroutine, wait, others.Sum(other => other.Overlap(wait)), others.Length);
            }
        }
    }

    private LintFinding Finding(Trace trace, IReadOnlyList<Hold> holds)
    {
        var wait = holds[0].Wait;
        var holders = LintWords.Names(trace, holds.Select(hold => hold.Wait.Began.TaskId));
        var longest = holds.Max(hold => hold.InLine);
        return new(
            Name, wait.Began.Time, LintWords.NameOf(trace, wait.Began.TaskId), wait.Began.Suspension?.File, wait.Began.Suspension?.Line ?? 0,
            $"{holds[0].Coroutine} ({holders}) waited for {wait.Began.Detail} while it held a lock, and others stood in line for it.",
            $"Up to {(longest == 1 ? "one task" : $"{Quantity.Number(longest)} tasks")} stood in line, for {LintWords.Time(trace, holds.Sum(hold => hold.Queued))} in all.",
            "Wait first, and take the lock for the change alone. Where all of it must stay together, this is the price.");
    }
}
