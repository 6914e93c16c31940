namespace AsyncNotebooks.Lints;

/// <summary>A coroutine that was called and then forgotten: nothing of it ran.</summary>
internal sealed class NeverAwaited : ILint
{
    public string Name => "never awaited";

    public IEnumerable<LintFinding> Check(Trace trace) =>
        from happened in trace.Events
        where happened.Kind == TraceEventKind.NeverAwaited
        group happened by (happened.Detail, happened.OtherId, happened.Suspension?.File, happened.Suspension?.Line) into calls
        let call = calls.First()
        select new LintFinding(
            Name, TimeOf(trace, call), LintWords.NameOf(trace, call.OtherId), call.Suspension?.File, call.Suspension?.Line ?? 0,
            $"The coroutine {call.Detail} was called{LintWords.Times(calls.Count())} and never awaited.",
            "Nothing of it ran.",
            $"Write await {call.Detail}(…), or CreateTask({call.Detail}(…)) to let it run beside the caller.");

    // The event says what was noticed at the end; the call was before that.
    private static double TimeOf(Trace trace, TraceEvent noticed) =>
        noticed.Suspension is { Stack: [{ CalledAfter: > 0 } call] } ? trace.Events[call.CalledAfter - 1].Time : noticed.Time;
}
