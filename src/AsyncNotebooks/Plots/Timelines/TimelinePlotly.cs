using System.Text.Json.Nodes;

namespace AsyncNotebooks.Plots;

/// <summary>Timelines in Plotly's words: horizontal bars that begin where the span does, a trace for each state, an axis for each run.</summary>
internal static class TimelinePlotly
{
    /// <summary>The traces.</summary>
    public static JsonArray Traces(IReadOnlyList<TracePanel> panels)
    {
        var words = new LaneWords(panels.Max(panel => panel.Length));
        return [.. panels.SelectMany((panel, index) => PanelTraces(panel, index, words))];
    }

    /// <summary>The layout: one time axis at the bottom, the lanes of each run from top to bottom.</summary>
    public static JsonObject Layout(IReadOnlyList<TracePanel> panels)
    {
        var name = panels.All(panel => panel.IsVirtual) ? "virtual time (s)" : "time (s)";
        var layout = new JsonObject
        {
            ["barmode"] = "overlay",
            ["height"] = 150 + panels.Sum(panel => 70 + (34 * panel.Drawn.Count())),
            ["xaxis"] = PlotlyFigure.Axis(name).With("rangemode", "tozero").With("anchor", panels.Count == 1 ? "y" : $"y{panels.Count}"),
        };
        for (var i = 0; i < panels.Count; i++)
        {
            var lanes = panels[i].Drawn.ToArray();
            layout[i == 0 ? "yaxis" : $"yaxis{i + 1}"] = PlotlyFigure.RowAxis(panels[i].Name)
                .With("domain", Panels.Domain(i, panels.Count))
                .With("range", new JsonArray(lanes.Length - 0.4, -0.6))
                .With("tickvals", PlotlyFigure.Numbers(lanes.Select((_, lane) => (double)lane)))
                .With("ticktext", PlotlyFigure.Texts(lanes.Select(lane => new string('\u2003', lane.Depth) + lane.Title)));
        }

        return layout;
    }

    private static IEnumerable<JsonNode> PanelTraces(TracePanel panel, int index, LaneWords words)
    {
        var axis = index == 0 ? "y" : $"y{index + 1}";
        var spans = panel.Drawn.SelectMany((lane, y) => lane.Spans.Select(span => (Lane: lane, Y: (double)y, Span: span))).ToLookup(item => item.Span.State);
        foreach (var state in (Paint[])[Paint.Waiting, Paint.Ready, Paint.Running, Paint.Holding])
        {
            if (spans[state].Any())
                yield return Bars(state, axis, [.. spans[state]], words);
        }

        // Steps and ends that took no time have no bar; they are points.
        if (spans[Paint.Running].Any())
            yield return Points("steps", "line-ns-open", Paint.Running, axis, spans[Paint.Running].Select(item => (item.Span.From, item.Y, LaneWords.Hover(item.Lane, words.Span(item.Span)))));
        var bad = panel.Drawn.Select((lane, y) => (Lane: lane, Y: (double)y)).Where(item => item.Lane.End.IsBad).ToArray();
        if (bad.Length > 0)
            yield return Points("cancelled or failed", "x", Paint.Holding, axis, bad.Select(item => (item.Lane.End.Time, item.Y, LaneWords.Hover(item.Lane, words.End(item.Lane.End)))));
    }

    private static JsonObject Bars(Paint state, string axis, IReadOnlyList<(Lane Lane, double Y, LaneSpan Span)> items, LaneWords words) => new()
    {
        ["type"] = "bar",
        ["orientation"] = "h",
        ["name"] = state.ToString().ToLowerInvariant(),
        ["y"] = PlotlyFigure.Numbers(items.Select(item => item.Y)),
        ["base"] = PlotlyFigure.Numbers(items.Select(item => item.Span.From)),
        ["x"] = PlotlyFigure.Numbers(items.Select(item => item.Span.Length)),
        ["width"] = 0.5,
        ["yaxis"] = axis,
        ["marker"] = PlotlyFigure.Marker(state),
        ["text"] = PlotlyFigure.Texts(items.Select(item => item.Span.Detail)),
        ["textposition"] = "inside",
        ["insidetextanchor"] = "start",
        ["hovertext"] = Hover(items.Select(item => LaneWords.Hover(item.Lane, words.Span(item.Span)))),
        ["hovertemplate"] = "%{hovertext}<extra></extra>",
    };

    private static JsonObject Points(string name, string symbol, Paint paint, string axis, IEnumerable<(double X, double Y, string Words)> points)
    {
        var all = points.ToArray();
        return new()
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["name"] = name,
            ["x"] = PlotlyFigure.Numbers(all.Select(point => point.X)),
            ["y"] = PlotlyFigure.Numbers(all.Select(point => point.Y)),
            ["yaxis"] = axis,
            ["marker"] = new JsonObject
            {
                ["symbol"] = symbol,
                ["size"] = 12,
                ["color"] = paint.PlotlyColour(),
                ["line"] = new JsonObject { ["width"] = 3, ["color"] = paint.PlotlyColour() },
            },
            ["hovertext"] = Hover(all.Select(point => point.Words)),
            ["hovertemplate"] = "%{hovertext}<extra></extra>",
        };
    }

    private static JsonArray Hover(IEnumerable<string> words) =>
        [.. words.Select(text => JsonValue.Create(PlotlyFigure.Text(text).Replace("\n", "<br>", StringComparison.Ordinal)))];
}
