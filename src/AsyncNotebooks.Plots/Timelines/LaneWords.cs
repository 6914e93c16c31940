namespace AsyncNotebooks.Plots;

/// <summary>What happened in a lane, in words. All times of one figure are written in one unit, as its axis is.</summary>
/// <param name="longest">The length of the longest run, in seconds.</param>
internal sealed class LaneWords(double longest)
{
    /// <summary>A time or a duration: "0.5 s" where the axis counts seconds, "20 ms" where it does not.</summary>
    public string Time(double seconds) => Quantity.Seconds(seconds, longest);

    /// <summary>A stretch of a task's life.</summary>
    public string Span(LaneSpan span) => span.State switch
    {
        Paint.Waiting => $"waits for {span.Detail}, from {Time(span.From)} to {Time(span.To)}",
        Paint.Ready => $"ready, waits for its turn, from {Time(span.From)} to {Time(span.To)}",
        Paint.Holding => $"holds the loop for {Time(span.Length)}, from {Time(span.From)} to {Time(span.To)}",
        _ when span.Length > 0 => $"runs for {Time(span.Length)}, from {Time(span.From)}",
        _ => $"runs at {Time(span.From)}",
    };

    /// <summary>What stands in the bar of a stretch, where it fits: what is waited for, or how long the loop was held.</summary>
    public string Inside(LaneSpan span) => span.State switch
    {
        Paint.Waiting => span.Detail,
        Paint.Holding => $"held {Time(span.Length)}",
        _ => "",
    };

    /// <summary>How a task ended.</summary>
    public string End(LaneEnd end) => end.Kind switch
    {
        TraceEventKind.Completed => $"done at {Time(end.Time)}",
        TraceEventKind.Cancelled => $"cancelled at {Time(end.Time)}",
        TraceEventKind.Failed => $"failed at {Time(end.Time)}: {end.Detail}",
        _ => "not finished",
    };

    /// <summary>What hovers over a part of a lane: whose it is, what happened, and the line of the program.</summary>
    public static string Hover(Lane lane, string what) =>
        $"{lane.BothTitles}: {what}" + (lane.Source.Length > 0 ? $"\n{lane.Source}" : "");
}
