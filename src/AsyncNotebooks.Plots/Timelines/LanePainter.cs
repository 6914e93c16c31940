namespace AsyncNotebooks.Plots;

/// <summary>Draws one lane: the task's name and end in words, and below them what it did, as a bar over time.</summary>
/// <param name="svg">Where to.</param>
/// <param name="scale">From seconds to places.</param>
/// <param name="words">How to say it.</param>
internal sealed class LanePainter(SvgWriter svg, LinearScale scale, LaneWords words)
{
    /// <summary>Height of a lane.</summary>
    public const double Height = 54;

    /// <summary>Where in a lane its bar begins.</summary>
    public const double BarTop = 27;

    /// <summary>Height of the bar.</summary>
    public const double BarHeight = 20;

    private const double Padding = 16;
    private const double TickWidth = 3;
    private const double SpotRadius = 10;

    /// <summary>Draws <paramref name="lane"/> below <paramref name="top"/>.</summary>
    public void Draw(Lane lane, double top)
    {
        DrawName(lane, top);
        // Steps over waits: a step that took no time must not be covered by the wait that follows it.
        foreach (var span in lane.Spans.Where(span => span.State is Paint.Waiting or Paint.Ready))
            DrawWait(lane, span, top + BarTop);
        foreach (var span in lane.Spans.Where(span => span.State is Paint.Running or Paint.Holding))
            DrawStep(lane, span, top + BarTop);
        foreach (var at in lane.CancelRequests)
            DrawCancelRequest(lane, at, top + BarTop);
        DrawEnd(lane, top + BarTop);
    }

    /// <summary>Whether a text fits into a bar on wide screens, where the type is smaller in units of the drawing.</summary>
    public static bool FitsOnWide(string text, double width) => TextSize.Width(text, TextSize.SmallOnWide) + Padding <= width;

    private void DrawName(Lane lane, double top)
    {
        var (x, name, beside, end) = LaneName.Of(lane, words);
        if (lane.Depth > 0)
            svg.Element("path", ("class", "an-tree"), ("d", $"M{SvgWriter.Number(x - 11)} {SvgWriter.Number(top + 4)}v11h8"));
        svg.Text(
            x, top + 20, "start",
            (name, "an-bold an-halo"),
            (beside, "an-small an-soft an-halo"),
            (end, $"an-small an-halo {(lane.End.IsBad ? "an-bad" : "an-soft")}"));
    }

    private void DrawWait(Lane lane, LaneSpan span, double y)
    {
        var (left, right) = (scale[span.From], scale[span.To]);
        svg.Bar(span.State, left, y, Math.Max(right - left, 0.5), BarHeight, LaneWords.Hover(lane, words.Span(span)));
        if (span.State == Paint.Waiting)
            DrawInside(words.Inside(span), left, right - left, y, "an-small an-inside");
    }

    private void DrawStep(Lane lane, LaneSpan span, double y)
    {
        var left = scale[span.From];
        var width = Math.Max(scale[span.To] - left, TickWidth);
        svg.Bar(span.State, left, y, width, BarHeight, LaneWords.Hover(lane, words.Span(span)));
        if (span.State == Paint.Holding)
            DrawInside(words.Inside(span), left, width, y, "an-small an-bold an-halo");
    }

    // Where only the type of wide screens fits, the style sheet hides the label on narrow ones; hovering tells it everywhere.
    private void DrawInside(string text, double left, double width, double y, string css)
    {
        if (!FitsOnWide(text, width))
            return;
        var everywhere = TextSize.Width(text) + Padding <= width;
        svg.Text(left + 9, y + 15, text, everywhere ? css : $"{css} an-wide");
    }

    private void DrawCancelRequest(Lane lane, double at, double y) =>
        svg.Hover(
            LaneWords.Hover(lane, $"asked to cancel at {words.Time(at)}"),
            "path", ("class", "an-asked"), ("d", $"M{SvgWriter.Number(scale[at])} {SvgWriter.Number(y)}l-4-7h8Z"));

    private void DrawEnd(Lane lane, double y)
    {
        // A spot at the very beginning would be cut off at the edge.
        var x = Math.Max(scale[lane.End.Time], lane.End.IsBad ? SpotRadius : 0);
        var middle = y + (BarHeight / 2);
        var (css, path) = lane.End.Kind switch
        {
            TraceEventKind.Completed => ("an-end", $"M{SvgWriter.Number(x + TickWidth)} {SvgWriter.Number(y - 2)}v{SvgWriter.Number(BarHeight + 4)}"),
            TraceEventKind.Cancelled => ("an-glyph", $"M{SvgWriter.Number(x - 4)} {SvgWriter.Number(middle - 4)}l8 8m0-8l-8 8"),
            TraceEventKind.Failed => ("an-glyph", $"M{SvgWriter.Number(x)} {SvgWriter.Number(middle - 5)}v6m0 4v.01"),
            _ => ("", ""),
        };
        if (path.Length == 0)
            return;
        if (css == "an-glyph")
            svg.Element("circle", ("class", "an-spot"), ("cx", x), ("cy", middle), ("r", SpotRadius));
        svg.Hover(LaneWords.Hover(lane, words.End(lane.End)), "path", ("class", css), ("d", path));
    }
}
