namespace AsyncNotebooks.Plots;

/// <summary>Timelines in words and as a table.</summary>
internal static class TimelineWords
{
    private const int MostTold = 6;

    /// <summary>What a sighted reader sees.</summary>
    public static string Describe(IReadOnlyList<TracePanel> panels) => (panels.Count == 1 ? "Timeline. " : "Timelines on one axis. ") + string.Join(" ", panels.Select(panel => Describe(panel, Words(panels))));

    /// <summary>The gist in one line: "one after another 3 s, together 2 s, 1.5× faster".</summary>
    public static string Line(IReadOnlyList<TracePanel> panels)
    {
        if (panels.Count == 1)
            return $"{Tasks(panels[0].Lanes.Count)}, {panels[0].LengthText}: {Ends(panels[0], Words(panels))}";
        return string.Join(", ", panels.Select(panel => $"{panel.Name} {panel.LengthText}{Verdict(panels[0], panel)}"));
    }

    /// <summary>A row for each task, in the order of the lanes.</summary>
    public static DataTable Table(IReadOnlyList<TracePanel> panels)
    {
        string[] run = panels.Count > 1 ? ["run"] : [];
        return new(
            [.. run, "task", "coroutine", "created", "ran", "waited", "ready", "end", "source"],
            [.. from panel in panels from lane in panel.Lanes select Row(panels.Count > 1 ? [panel.Name] : [], lane, Words(panels))]);
    }

    private static LaneWords Words(IReadOnlyList<TracePanel> panels) => new(panels.Max(panel => panel.Length));

    // A run that gave up is no faster than one that did its work, so only complete runs are compared.
    private static string Verdict(TracePanel first, TracePanel other) =>
        other != first && IsComplete(first) && IsComplete(other) ? ", " + SpeedUp.Words(SpeedUp.Of(first.Length, other.Length)) : "";

    private static bool IsComplete(TracePanel panel) => panel.Lanes.All(lane => lane.End.Kind == TraceEventKind.Completed);

    private static string Describe(TracePanel panel, LaneWords words)
    {
        var clock = panel.IsVirtual ? "virtual time" : "real time";
        var name = panel.Name.Length > 0 ? $"{panel.Name}: " : "";
        return $"{name}{Tasks(panel.Lanes.Count)} in {panel.LengthText} of {clock}; {Ends(panel, words)}.{Held(panel, words)}";
    }

    private static string Ends(TracePanel panel, LaneWords words)
    {
        var told = string.Join("; ", panel.Lanes.Take(MostTold).Select(lane => $"{lane.ShortTitle} {words.End(lane.End).TrimEnd('.')}"));
        return panel.Lanes.Count > MostTold ? $"{told}; and {panel.Lanes.Count - MostTold} more" : told;
    }

    private static string Held(TracePanel panel, LaneWords words)
    {
        var held = panel.Lanes.SelectMany(lane => lane.Spans, (lane, span) => (lane, span)).Where(item => item.span.State == Paint.Holding).ToArray();
        if (held.Length == 0)
            return "";
        var (worst, span) = held.MaxBy(item => item.span.Length);
        var times = held.Length == 1 ? "once" : $"{held.Length} times";
        return $" The loop was held {times}, the longest for {words.Time(span.Length)} by {worst.ShortTitle}.";
    }

    private static string Tasks(int count) => count == 1 ? "one task" : $"{Quantity.Number(count)} tasks";

    private static IReadOnlyList<string> Row(string[] run, Lane lane, LaneWords words) =>
    [
        .. run,
        new string('\u2003', lane.Depth) + lane.Task.Name,
        lane.Task.Coroutine,
        words.Time(lane.Created),
        words.Time(lane.Total(Paint.Running, Paint.Holding)),
        words.Time(lane.Total(Paint.Waiting)),
        words.Time(lane.Total(Paint.Ready)),
        words.End(lane.End),
        lane.Source,
    ];
}
