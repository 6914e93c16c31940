using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace AsyncNotebooks.Plots;

/// <summary>
/// Timelines as charts of Plotly.NET. Rows are where the drawing has them, in its units, so that both pictures say the same at the same place;
/// only time is a real axis, to look closer.
/// </summary>
/// <param name="words">How to say it.</param>
/// <param name="unit">The unit of the time axis, in seconds.</param>
/// <param name="longest">The length of the longest run, in seconds.</param>
internal sealed class TimelinePlotly(LaneWords words, double unit, double longest)
{
    private const double BarMiddle = LanePainter.BarTop + (LanePainter.BarHeight / 2);

    /// <summary>The chart.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="axis">The name of the time axis, with its unit.</param>
    /// <param name="panels">The runs, each with the place where it begins.</param>
    /// <param name="keys">The states that occur, and what they are called.</param>
    public GenericChart Draw(
        string title, string axis, IEnumerable<(TracePanel Panel, double Top)> panels, IReadOnlyList<(Paint State, string Words)> keys)
    {
        var runs = panels.ToArray();
        var lanes = runs.SelectMany(run => run.Panel.Drawn.Select((lane, i) => (Lane: lane, Top: run.Top + run.Panel.LanesTop + (LanePainter.Height * i)))).ToArray();
        var bottom = lanes.Max(item => item.Top) + LanePainter.Height + (runs.Any(run => run.Panel.Hidden > 0) ? LanePainter.Height / 2 : 0);
        var layout = new Layout()
            .With("barmode", StyleParam.BarMode.Overlay.Convert())
            .With("showlegend", true)
            .With("legend", new Legend()
                .With("orientation", "h").With("traceorder", "normal").With("itemclick", false).With("itemdoubleclick", false)
                .With("x", 0L).With("y", 1.0).With("yanchor", "bottom"))
            .With("uniformtext", new UniformText().With("minsize", 9L).With("mode", "hide"))
            .With("xaxis", PlotlyParts.Axis(axis).With("range", PlotlyParts.Numbers([-0.005 * longest / unit, 1.02 * (longest > 0 ? longest : 1) / unit])))
            .With("yaxis", PlotlyParts.Rows(0, bottom))
            .With("annotations", (Annotation[])[.. runs.SelectMany(Headings), .. lanes.Select(item => Heading(item.Lane, item.Top))])
            .With("shapes", runs.Where(run => run.Panel.Name.Length > 0).Select(run => Rule(run.Top)).ToArray());
        return PlotlyParts.Chart(title, bottom + 120, Traces(lanes, keys), layout);
    }

    // Steps over waits, ends over both.
    private IEnumerable<Trace2D> Traces(IReadOnlyList<(Lane Lane, double Top)> lanes, IReadOnlyList<(Paint State, string Words)> keys)
    {
        var spans = lanes.SelectMany(item => item.Lane.Spans.Select(span => (item.Lane, Row: item.Top + BarMiddle, Span: span))).ToLookup(item => item.Span.State);
        foreach (var (state, name) in keys.OrderBy(key => key.State is Paint.Running or Paint.Holding))
            yield return Bars(state, name, keys.ToList().FindIndex(key => key.State == state), [.. spans[state]]);
        var brief = spans[Paint.Running].Where(item => item.Span.Length == 0).Select(item => (item.Span.From, item.Row, LaneWords.Hover(item.Lane, words.Span(item.Span))));
        var asked = lanes.SelectMany(item => item.Lane.CancelRequests.Select(at =>
            (at, item.Top + LanePainter.BarTop - 4, LaneWords.Hover(item.Lane, $"asked to cancel at {words.Time(at)}"))));
        Trace2D?[] points =
        [
            Points("line-ns-open", LanePainter.BarHeight, 3, Paint.Running.Colour(), "", brief),
            Points("line-ns-open", LanePainter.BarHeight + 4, 2, Patterns.Ink, "", Ends(lanes, TraceEventKind.Completed)),
            Points("circle", 18, 0, Paint.Holding.Colour(), "✕", Ends(lanes, TraceEventKind.Cancelled)),
            Points("circle", 18, 0, Paint.Holding.Colour(), "!", Ends(lanes, TraceEventKind.Failed)),
            Points("triangle-down", 9, 0, Paint.Holding.Colour(), "", asked),
        ];
        foreach (var trace in points.OfType<Trace2D>())
            yield return trace;
    }

    private Trace2D Bars(Paint state, string name, int rank, IReadOnlyList<(Lane Lane, double Row, LaneSpan Span)> items) =>
        PlotlyParts.Bars(items.Select(item => item.Span.Length / unit), items.Select(item => item.Row))
            .With("base", PlotlyParts.Numbers(items.Select(item => item.Span.From / unit)))
            .With("width", LanePainter.BarHeight)
            .With("name", name)
            .With("legendrank", 1000L + rank)
            .With("marker", PlotlyParts.Marker(state))
            .With("text", items.Select(item => PlotlyParts.Text(Inside(item.Span))).ToArray())
            .With("textposition", "inside")
            .With("insidetextanchor", "start")
            .With("textangle", 0L)
            .Told(items.Select(item => LaneWords.Hover(item.Lane, words.Span(item.Span))));

    // What does not fit on a wide screen is left out: all texts are of one size, and the longest would make all of them small.
    private string Inside(LaneSpan span) =>
        words.Inside(span) is var text && LanePainter.FitsOnWide(text, span.Length / longest * Chart.Width) ? text : "";

    private IEnumerable<(double, double, string)> Ends(IReadOnlyList<(Lane Lane, double Top)> lanes, TraceEventKind kind) =>
        from item in lanes
        where item.Lane.End.Kind == kind
        select (item.Lane.End.Time, item.Top + BarMiddle, LaneWords.Hover(item.Lane, words.End(item.Lane.End)));

    // Plotly takes a trace without points for a mistake.
    private Trace2D? Points(string symbol, double size, double line, string colour, string glyph, IEnumerable<(double Time, double Row, string Words)> points)
    {
        var all = points.ToArray();
        if (all.Length == 0)
            return null;
        var mode = glyph.Length > 0 ? StyleParam.Mode.Markers_Text : StyleParam.Mode.Markers;
        var trace = PlotlyParts.Scatter(mode, all.Select(point => point.Time / unit), all.Select(point => point.Row))
            .With("showlegend", false)
            .With("cliponaxis", false)
            .With("marker", new Marker()
                .With("symbol", symbol).With("size", size).With("opacity", 1L).With("color", colour)
                .With("line", new Line().With("width", line).With("color", colour)))
            .Told(all.Select(point => point.Words));
        return glyph.Length == 0 ? trace : trace.With("text", glyph).With("textfont", new Font().With("color", Patterns.Paper).With("size", 11L));
    }

    private static IEnumerable<Annotation> Headings((TracePanel Panel, double Top) run)
    {
        var (panel, top) = run;
        if (panel.Name.Length > 0)
            yield return AtTheLeft($"<b>{PlotlyParts.Text(panel.Name)}</b>\u2002{PlotlyParts.Text(panel.LengthText)}", top + 18, 0, 15);
        if (panel.Hidden > 0)
            yield return AtTheLeft(PlotlyParts.Coloured(panel.Note, Patterns.Soft), top + panel.LanesTop + (LanePainter.Height * panel.Drawn.Count()) + 14, 0, 12);
    }

    private Annotation Heading(Lane lane, double top)
    {
        var (indent, name, beside, end) = LaneName.Of(lane, words);
        var branch = lane.Depth > 0 ? PlotlyParts.Coloured("└ ", Patterns.Soft) : "";
        var ended = PlotlyParts.Coloured(end, lane.End.IsBad ? Paint.Holding.Colour() : Patterns.Soft);
        return AtTheLeft(
            $"{branch}<b>{PlotlyParts.Text(name)}</b>{PlotlyParts.Coloured(beside, Patterns.Soft)}{(lane.End.IsBad ? $"<b>{ended}</b>" : ended)}",
            top + 15, lane.Depth > 0 ? indent - 14 : 0, 13);
    }

    // At the edge of the picture, not of the time: whoever looks closer at a moment still sees the names.
    private static Annotation AtTheLeft(string html, double y, double indent, long size) => PlotlyParts.Words(html, 0, y)
        .With("xref", "paper").With("xshift", indent).With("font", new Font().With("size", size));

    private static Shape Rule(double y) => new Shape()
        .With("type", "line").With("xref", "paper").With("x0", 0L).With("x1", 1L).With("y0", y).With("y1", y)
        .With("line", new Line().With("width", 1L).With("color", Patterns.Axis));
}
