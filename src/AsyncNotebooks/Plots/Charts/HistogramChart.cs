using System.Text.Json.Nodes;

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
        var most = distributions.Max(distribution => _bins.CountIn(distribution.Samples).Max());
        var left = AxisPainter.Gutter(new LinearScale(0, most, 0, 1, roundUp: true, count: 3), Quantity.Number);
        var xs = new LinearScale(_bins.First, _bins.Last, left, Width);
        AxisPainter.Horizontal(svg, xs, value => x.Tick(value, _bins.Last), XName, PlotTop, Bottom);
        for (var i = 0; i < distributions.Count; i++)
        {
            var top = PanelHeight * i;
            var ys = new LinearScale(0, most, top + PlotBottom, top + PlotTop, roundUp: true, count: 3);
            AxisPainter.Vertical(svg, ys, Quantity.Number, "", left, top + PlotTop);
            svg.Text(0, top + 20, "start", (distributions[i].Name, "an-bold an-halo"), ($"\u2002{YName}", "an-small an-soft an-halo"));
            DrawBars(svg, i, xs, ys);
            DrawPercentiles(svg, distributions[i], xs, top);
        }
    }

    public override JsonArray Traces() => [.. distributions.SelectMany(PanelTraces)];

    public override JsonObject Layout()
    {
        var layout = new JsonObject
        {
            ["height"] = 160 + (200 * distributions.Count),
            ["bargap"] = 0,
            ["xaxis"] = PlotlyFigure.Axis(x.PlotlyName)
                .With("anchor", distributions.Count == 1 ? "y" : $"y{distributions.Count}"),
        };
        for (var i = 0; i < distributions.Count; i++)
            layout[i == 0 ? "yaxis" : $"yaxis{i + 1}"] = PlotlyFigure.Axis(distributions[i].Name).With("domain", Panels.Domain(i, distributions.Count));
        return layout;
    }

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
                $"{Quantity.Number(counts[i])} samples from {x.Format(_bins.Edge(i))} to {x.Format(_bins.Edge(i + 1))}");
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

    private IEnumerable<JsonNode> PanelTraces(Distribution distribution, int index)
    {
        var counts = _bins.CountIn(distribution.Samples);
        var axis = index == 0 ? "y" : $"y{index + 1}";
        yield return new JsonObject
        {
            ["type"] = "bar",
            ["name"] = PlotlyFigure.Text(distribution.Name),
            ["x"] = PlotlyFigure.Numbers(counts.Select((_, i) => _bins.Edge(i) + (_bins.Step / 2))),
            ["y"] = PlotlyFigure.Numbers(counts.Select(count => (double)count)),
            ["width"] = PlotlyFigure.Number(_bins.Step),
            ["yaxis"] = axis,
            ["marker"] = PlotlyFigure.Marker(Patterns.Series(index)),
            ["hovertemplate"] = "%{y} samples at %{x}<extra></extra>",
        };
        foreach (var (name, value) in distribution.Percentiles)
        {
            yield return new JsonObject
            {
                ["type"] = "scatter",
                ["mode"] = "lines",
                ["name"] = name,
                ["x"] = PlotlyFigure.Numbers([value, value]),
                ["y"] = PlotlyFigure.Numbers([0, counts.Max()]),
                ["yaxis"] = axis,
                ["line"] = new JsonObject { ["dash"] = "dash", ["color"] = "#888888" },
                ["hovertemplate"] = PlotlyFigure.Text($"{name}: {x.Format(value)}") + "<extra></extra>",
            };
        }
    }
}
