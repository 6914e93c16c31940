namespace AsyncNotebooks.Views;

/// <summary>A place between two events of a trace, and where everything stands there.</summary>
/// <param name="Time">The time of the event before it, in seconds on the loop's clock.</param>
/// <param name="Turn">The turn of that event.</param>
/// <param name="State">Where everything stands.</param>
internal sealed record Moment(double Time, int Turn, LoopState State)
{
    /// <summary>After everything that happened up to a time.</summary>
    public static Moment At(Trace trace, double time) => After(trace, trace.Events.TakeWhile(happened => happened.Time <= time).Count());

    /// <summary>The moment with the longest chain of waits, a circle before any chain; of several, the first in which the most tasks wait.</summary>
    public static Moment OfLongestChain(Trace trace)
    {
        var state = new LoopState();
        var (best, bestAt, version, chain) = ((0, 0, 0), 0, -1, (0, 0));
        for (var i = 0; i < trace.Events.Count; i++)
        {
            state.Apply(trace.Events[i]);
            // Between two steps: in the middle of one, somebody is on the way.
            if (trace.Events[i].Kind != TraceEventKind.Suspended)
                continue;
            if (version != state.Version)
                (version, chain) = (state.Version, Length(state));
            var rank = (chain.Item1, chain.Item2, state.Waits.Count);
            if (rank.CompareTo(best) > 0)
                (best, bestAt) = (rank, i + 1);
        }

        return After(trace, bestAt);
    }

    private static (int Circles, int Chain) Length(LoopState state)
    {
        var graph = new WaitGraph(state);
        return (Math.Min(graph.Circle.Count, 1), graph.Waits);
    }

    private static Moment After(Trace trace, int count)
    {
        var state = new LoopState();
        foreach (var happened in trace.Events.Take(count))
            state.Apply(happened);
        var last = trace.Events[Math.Max(0, count - 1)];
        return new(last.Time, last.Turn, state);
    }
}
