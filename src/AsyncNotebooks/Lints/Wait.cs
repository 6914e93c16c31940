namespace AsyncNotebooks.Lints;

/// <summary>One wait of a task, from its suspension to the step that goes on.</summary>
/// <param name="Began">The suspension.</param>
/// <param name="Until">When the task went on, or the trace ended.</param>
/// <param name="UntilIndex">The place of that among the events.</param>
internal readonly record struct Wait(TraceEvent Began, double Until, int UntilIndex)
{
    /// <summary>How long it took, in seconds on the loop's clock.</summary>
    public double Length => Until - Began.Time;

    /// <summary>All waits of a trace, in the order in which they began.</summary>
    public static IReadOnlyList<Wait> Of(Trace trace)
    {
        var waits = new List<Wait>();
        var open = new Dictionary<int, int>();
        for (var i = 0; i < trace.Events.Count; i++)
        {
            var happened = trace.Events[i];
            if (happened.Kind == TraceEventKind.StepBegan && open.Remove(happened.TaskId, out var place))
                waits[place] = waits[place] with { Until = happened.Time, UntilIndex = i };
            if (happened.Kind != TraceEventKind.Suspended)
                continue;
            open[happened.TaskId] = waits.Count;
            waits.Add(new(happened, trace.End, trace.Events.Count));
        }

        return waits;
    }

    /// <summary>For how long both were going on.</summary>
    public double Overlap(in Wait other) => Math.Max(0, Math.Min(Until, other.Until) - Math.Max(Began.Time, other.Began.Time));
}
