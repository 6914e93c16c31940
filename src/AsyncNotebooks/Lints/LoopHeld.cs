namespace AsyncNotebooks.Lints;

/// <summary>A step or a callback that kept the loop to itself for long. Measured in real time, for a virtual clock stands still meanwhile.</summary>
internal sealed class LoopHeld : ILint
{
    public string Name => "loop held";

    public IEnumerable<LintFinding> Check(Trace trace) =>
        from hold in Holds(trace)
        group hold by (hold.Event.TaskId, SourcePlace.Of(hold.From), SourcePlace.Of(hold.To)) into holds
        select Finding(trace, [.. holds]);

    // What ran too long, between which two suspensions of the task, and how many were ready meanwhile.
    private readonly record struct Hold(TraceEvent Event, TraceSuspension? From, TraceSuspension? To, int Ready);

    // The line that blocks is not in the trace, but the awaits before and behind it are.
    private static IEnumerable<Hold> Holds(Trace trace)
    {
        var state = new LoopState();
        var last = new Dictionary<int, TraceSuspension?>();
        foreach (var happened in trace.Events)
        {
            if (happened.Held >= Trace.HoldsFrom)
                yield return new(happened, last.GetValueOrDefault(happened.TaskId), happened.Suspension, state.Ready.Count);
            state.Apply(happened);
            if (happened is { Kind: TraceEventKind.Suspended, TaskId: > 0 })
                last[happened.TaskId] = happened.Suspension;
        }
    }

    private LintFinding Finding(Trace trace, IReadOnlyList<Hold> holds)
    {
        var first = holds[0];
        var (id, longest, total) = (first.Event.TaskId, holds.Max(hold => hold.Event.Held), holds.Sum(hold => hold.Event.Held));
        var who = id == 0 ? $"The callback {first.Event.Detail}" : LintWords.Who(trace, id);
        var often = holds.Count == 1 ? "" : $",{LintWords.Times(holds.Count)}, {Quantity.Seconds(total)} in all";
        var ready = holds.Max(hold => hold.Ready) switch { 0 => "", 1 => " One task was ready to run.", var count => $" {Quantity.Number(count)} tasks were ready to run." };
        var place = first.To ?? first.From;
        return new(
            Name, first.Event.Time, LintWords.NameOf(trace, id), place?.File, place?.Line ?? 0,
            $"{who} held the loop for {Quantity.Seconds(longest)}{often}{Where(first)}.",
            $"Meanwhile nothing else could run.{ready}",
            "What computes or blocks belongs on another thread: await ToThread(() => …). What only waits can be awaited: await Sleep(…).");
    }

    private static string Where(Hold hold) => (SourcePlace.Of(hold.From), SourcePlace.Of(hold.To)) switch
    {
        ("", "") => "",
        ("", var to) => $", before the await at {to}",
        (var from, "") => $", after the await at {from}",
        var (from, to) when from == to => $", between two passes of the await at {to}",
        var (from, to) => $", between the awaits at {from} and {to}",
    };
}
