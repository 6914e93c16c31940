using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace AsyncNotebooks.Plots;

/// <summary>How often each size occurs, a panel for each distribution over one axis, with the percentiles marked.</summary>
internal sealed class HistogramChart(string title, Axis x, IReadOnlyList<Distribution> distributions) : Chart(title)
{
    private const double PanelHeight = 216;
    private const double PlotTop = 52;
    private const double PlotBottom = 204;

    private readonly Bins _bins = Bins.Over([.. distributions.SelectMany(distribution => distribution.Samples)]);

    public override string Words =>
        $"{(distributions.Count == 1 ? "Histogram" : "Histograms")} of {x.Name}. "
        + string.Join(" ", distributions.Select(distribution =>
            $"{distribution.Name}: {Quantity.Number(distribution.Samples.Count)} samples; {Percentiles(distribution)}; at most {x.Format(distribution.Samples.Max())}."));

    public override string Line => string.Join("; ", distributions.Select(distribution => $"{distribution.Name} {Percentiles(distribution)}"));

    public override DataTable Table => new(
        ["", "samples", "smallest", .. distributions[0].Percentiles.Select(mark => mark.Name), "largest"],
        [.. distributions.Select(IReadOnlyList<string> (distribution) =>
        [
            distribution.Name,
            Quantity.Number(distribution.Samples.Count),
            x.Format(distribution.Samples.Min()),
            .. distribution.Percentiles.Select(mark => x.Format(mark.Value)),
            x.Format(distribution.Samples.Max()),
        ])]);

    public override double Height => Bottom + AxisPainter.Height(XName);

    private double Bottom => (PanelHeight * distributions.Count) - (PanelHeight - PlotBottom);

    private string XName => x.Label(_bins.Last);

    private string YName => $"samples per {x.Format(_bins.Step)}";

    public override void Draw(SvgWriter svg)
    {
        var left = AxisPainter.Gutter(new LinearScale(0, Highest, 0, 1, roundUp: true, count: 3), Quantity.Number);
        var xs = new LinearScale(_bins.First, _bins.Last, left, Width);
        AxisPainter.Horizontal(svg, xs, value => x.Tick(value, _bins.Last), XName, PlotTop, Bottom);
        for (var i = 0; i < distributions.Count; i++)
        {
            var top = PanelHeight * i;
            var ys = new LinearScale(0, Highest, top + PlotBottom, top + PlotTop, roundUp: true, count: 3);
            AxisPainter.Vertical(svg, ys, Quantity.Number, "", left, top + PlotTop);
            svg.Text(0, top + 20, "start", (distributions[i].Name, "an-bold an-halo"), ($"\u2002{YName}", "an-small an-soft an-halo"));
            DrawBars(svg, i, xs, ys);
            DrawPercentiles(svg, distributions[i], xs, top);
        }
    }

    public override GenericChart ToPlotly()
    {
        var layout = new Layout()
            .With("showlegend", false)
            .With("bargap", 0L)
            .With("xaxis", PlotlyParts.Axis(XName).With("anchor", AxisId(distributions.Count - 1)));
        for (var i = 0; i < distributions.Count; i++)
        {
            var axis = PlotlyParts.Axis("").With("domain", Domain(i)).With("nticks", 4L).With("fixedrange", true);
            // One scale for all panels: heights are there to be compared.
            layout = layout.With($"yaxis{AxisNumber(i)}", i == 0 ? axis : axis.With("matches", AxisId(0)));
        }

        return PlotlyParts.Chart(
            Title, 110 + (PanelHeight * distributions.Count), distributions.SelectMany(PanelTraces),
            layout.With("annotations", distributions.SelectMany(PanelWords).ToArray()));
    }

    private int Highest => distributions.Max(distribution => _bins.CountIn(distribution.Samples).Max());

    private string Percentiles(Distribution distribution) =>
        string.Join(", ", distribution.Percentiles.Select(mark => $"{mark.Name} {x.Format(mark.Value)}"));

    private void DrawBars(SvgWriter svg, int index, LinearScale xs, LinearScale ys)
    {
        var counts = _bins.CountIn(distributions[index].Samples);
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] == 0)
                continue;
            var (left, right, top) = (xs[_bins.Edge(i)], xs[_bins.Edge(i + 1)], ys[counts[i]]);
            svg.Bar(
                Patterns.Series(index), left + 0.5, top, Math.Max(right - left - 1, 0.5), ys[0] - top,
                InBin(counts[i], i));
        }
    }

    // Each label on a line of its own, so that percentiles close together stay readable.
    private void DrawPercentiles(SvgWriter svg, Distribution distribution, LinearScale xs, double top)
    {
        var y = top + PlotTop;
        foreach (var (name, value) in distribution.Percentiles)
        {
            var (at, text) = (xs[value], $"{name}\u2002{x.Format(value)}");
            svg.Line("an-percentile", at, y - 12, at, top + PlotBottom);
            var fits = at + 8 + TextSize.Width(text) < Width;
            svg.Text(fits ? at + 5 : at - 5, y, text, "an-small an-halo", fits ? "start" : "end");
            y += 22;
        }
    }

    private static string AxisNumber(int index) => index == 0 ? "" : FormattableString.Invariant($"{index + 1}");

    private static string AxisId(int index) => $"y{AxisNumber(index)}";

    // The first at the top; above each there is room for its name.
    private object[] Domain(int index)
    {
        var height = 1.0 / distributions.Count;
        var bottom = 1 - ((index + 1) * height);
        return PlotlyParts.Numbers([bottom, bottom + (height * 0.76)]);
    }

    private IEnumerable<Trace2D> PanelTraces(Distribution distribution, int index)
    {
        var (counts, unit) = (_bins.CountIn(distribution.Samples), x.Size(_bins.Last));
        yield return new Trace2D("bar")
            .With("name", PlotlyParts.Text(distribution.Name))
            .With("x", PlotlyParts.Numbers(counts.Select((_, i) => (_bins.Edge(i) + (_bins.Step / 2)) / unit)))
            .With("y", PlotlyParts.Numbers(counts.Select(count => (double)count)))
            .With("width", _bins.Step / unit)
            .With("yaxis", AxisId(index))
            .With("marker", PlotlyParts.Marker(Patterns.Series(index)))
            .Told(counts.Select((count, i) => InBin(count, i)));
        foreach (var (name, value) in distribution.Percentiles)
        {
            yield return PlotlyParts.Scatter(StyleParam.Mode.Lines, [value / unit, value / unit], [0, Highest])
                .With("name", name)
                .With("yaxis", AxisId(index))
                .With("line", new Line().With("dash", "dash").With("width", 1.25).With("color", Patterns.Ink))
                .Told([$"{name}: {x.Format(value)}", $"{name}: {x.Format(value)}"]);
        }
    }

    // The name above the panel, and the percentiles at their lines, each on a line of its own as in the drawing.
    private IEnumerable<Annotation> PanelWords(Distribution distribution, int index)
    {
        var top = 1 - (index / (double)distributions.Count) - (0.24 / distributions.Count);
        yield return PlotlyParts.Words($"<b>{PlotlyParts.Text(distribution.Name)}</b>\u2002{PlotlyParts.Coloured(YName, Patterns.Soft)}", 0, top).With("xref", "paper").With("yref", "paper").With("yanchor", "bottom").With("yshift", 4L);
        foreach (var (i, (name, value)) in distribution.Percentiles.Index())
        {
            yield return PlotlyParts.Words($"{name}\u2002{PlotlyParts.Text(x.Format(value))}", value / x.Size(_bins.Last), top)
                .With("yref", "paper").With("yanchor", "top").With("yshift", -18L * i).With("font", new Font().With("size", 12L))
                .With("xanchor", value > (_bins.First + _bins.Last) / 2 ? "right" : "left");
        }
    }

    private string InBin(int count, int index) =>
        $"{Quantity.Number(count)} samples from {x.Format(_bins.Edge(index))} to {x.Format(_bins.Edge(index + 1))}";
}
