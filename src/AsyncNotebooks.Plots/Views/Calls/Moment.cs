namespace AsyncNotebooks.Views;

/// <summary>A place between two events of a trace, and where everything stands there.</summary>
/// <param name="Time">The time of the event before it, in seconds on the loop's clock.</param>
/// <param name="Turn">The turn of that event.</param>
/// <param name="State">Where everything stands.</param>
internal sealed record Moment(double Time, int Turn, LoopState State)
{
    /// <summary>After everything that happened up to a time.</summary>
    public static Moment At(Trace trace, double time) => After(trace, trace.Events.TakeWhile(happened => happened.Time <= time).Count());

    /// <summary>The end of the turn with the longest chain of waits, a circle before any chain; of several, the first in which the most tasks wait.</summary>
    public static Moment OfLongestChain(Trace trace)
    {
        var state = new LoopState();
        var (best, bestAt, growth) = ((Circles: 0, Chain: 0, Waits: 0), 0, -1);
        for (var i = 0; i < trace.Events.Count; i++)
        {
            state.Apply(trace.Events[i]);
            // To follow all chains takes a while, so it is not done where they cannot be longer, nor as long with more tasks waiting.
            if (!EndsTurn(trace, i) || (state.Growth == growth && state.WaitsForOthers < best.Chain && state.Waits.Count <= best.Waits))
                continue;
            growth = state.Growth;
            var (circles, chain) = Length(state);
            if ((circles, chain, state.Waits.Count).CompareTo(best) > 0)
                (best, bestAt) = ((circles, chain, state.Waits.Count), i + 1);
        }

        return After(trace, bestAt);
    }

    private static bool EndsTurn(Trace trace, int index) =>
        index + 1 == trace.Events.Count || trace.Events[index + 1].Turn != trace.Events[index].Turn || trace.Events[index + 1].Kind == TraceEventKind.RunEnding;

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
