using Plotly.NET;
using Plotly.NET.TraceObjects;

namespace AsyncNotebooks.Plots;

/// <summary>Bars of medians from zero, each with its name and number beside it, whiskers from the fastest to the slowest run.</summary>
internal sealed class ComparisonChart(string title, IReadOnlyList<Contender> contenders) : Chart(title)
{
    private const double RowHeight = 62;
    private const double LabelHeight = 27;
    private const double BarHeight = 22;

    private readonly LinearScale _scale = new(0, contenders.Max(contender => contender.Summary.Max), 0, Width - 12, roundUp: true);

    public override string Words =>
        contenders.Count == 1
            ? $"One bar: {Told(contenders[0])}."
            : $"Bars of the median time. {contenders[0].Name} took {Told(contenders[0])}; "
              + string.Join("; ", contenders.Skip(1).Select(other => $"{other.Name} took {Told(other)}, {other.Verdict}")) + ".";

    public override string Line =>
        string.Join(", ", contenders.Select((contender, i) => $"{contender.Name} {contender.Median}" + (i > 0 ? $", {contender.Verdict}" : "")));

    public override DataTable Table => new(
        ["", "median", "fastest", "slowest", "middle half spans", "runs", "speed-up"],
        [.. contenders.Select(IReadOnlyList<string> (contender) =>
        [
            contender.Name,
            contender.Median,
            Quantity.Seconds(contender.Summary.Min),
            Quantity.Seconds(contender.Summary.Max),
            Quantity.Seconds(contender.Summary.Spread),
            Quantity.Number(contender.Summary.Count),
            Quantity.Times(contender.SpeedUp),
        ])]);

    public override double Height => Bottom + AxisPainter.Height(AxisName);

    private double Bottom => (RowHeight * contenders.Count) - 2;

    private Axis Time { get; } = Axis.Seconds("time of one run");

    private string AxisName
    {
        get
        {
            var runs = contenders.Max(contender => contender.Summary.Count);
            return Time.Label(_scale.High) + (runs > 1 ? $": median of {runs}, whiskers min to max" : "");
        }
    }

    public override void Draw(SvgWriter svg)
    {
        AxisPainter.Horizontal(svg, _scale, value => Time.Tick(value, _scale.High), AxisName, 2, Bottom);
        for (var i = 0; i < contenders.Count; i++)
            DrawRow(svg, contenders[i], i);
    }

    public override GenericChart ToPlotly() =>
        PlotlyParts.Chart(Title, 110 + (62 * contenders.Count), contenders.Select(Bar), new Layout()
            .With("showlegend", false)
            .With("barmode", StyleParam.BarMode.Overlay.Convert())
            .With("xaxis", PlotlyParts.Axis(AxisName).With("rangemode", "tozero"))
            .With("yaxis", PlotlyParts.Rows(-0.7, contenders.Count - 0.6))
            .With("annotations", contenders.Select((contender, i) => PlotlyParts.Words(Heading(contender, i), 0, i - 0.42)).ToArray()));

    private Trace2D Bar(Contender contender, int row)
    {
        var (summary, unit) = (contender.Summary, Time.Size(_scale.High));
        var bar = PlotlyParts.Bars([summary.Median / unit], [row])
            .With("name", PlotlyParts.Text(contender.Name))
            .With("width", 0.4)
            .With("marker", PlotlyParts.Marker(Patterns.Contender(row)))
            .Told([$"{contender.Name}: {Told(contender)}"]);
        return summary.Count == 1 ? bar : bar.With("error_x", new Error()
            .With("type", "data").With("symmetric", false).With("color", Patterns.Ink)
            .With("array", PlotlyParts.Numbers([(summary.Max - summary.Median) / unit]))
            .With("arrayminus", PlotlyParts.Numbers([(summary.Median - summary.Min) / unit])));
    }

    private static string Told(Contender contender) =>
        contender.Summary.Count == 1
            ? contender.Median
            : $"{contender.Median} ({Quantity.Seconds(contender.Summary.Min)} to {Quantity.Seconds(contender.Summary.Max)})";

    private static string Heading(Contender contender, int index)
    {
        var words = $"<b>{PlotlyParts.Text(contender.Name)}</b>\u2002{PlotlyParts.Text(contender.Median)}";
        return index == 0 ? words : $"{words}\u2002<b>{PlotlyParts.Coloured(contender.Verdict, Patterns.Contender(index).Colour())}</b>";
    }

    private static string Label(Contender contender, int index) => index == 0 ? contender.Median : $"{contender.Median}   {contender.Verdict}";

    private void DrawRow(SvgWriter svg, Contender contender, int index)
    {
        var (summary, top) = (contender.Summary, (RowHeight * index) + LabelHeight);
        var room = Width - TextSize.Width(Label(contender, index), TextSize.Ordinary) - 30;
        svg.Text(
            4, top - 8, "start",
            (TextSize.Shorten(contender.Name, room, TextSize.Ordinary), "an-bold an-halo"),
            ($"\u2002{contender.Median}", "an-halo"),
            (index == 0 ? "" : $"\u2002{contender.Verdict}", $"an-bold an-halo an-label {Patterns.Contender(index).CssClass()}"));
        svg.Bar(Patterns.Contender(index), 0, top, Math.Max(_scale[summary.Median], 1), BarHeight, $"{contender.Name}: {Told(contender)}");
        if (summary.Count > 1)
            DrawWhisker(svg, _scale[summary.Min], _scale[summary.Max], top + (BarHeight / 2));
    }

    private static void DrawWhisker(SvgWriter svg, double from, double to, double y)
    {
        const double Cap = 5;
        var path = FormattableString.Invariant($"M{from:0.##} {y - Cap}v{2 * Cap}m0-{Cap}H{to:0.##}m0-{Cap}v{2 * Cap}");
        svg.Element("path", ("class", "an-whisker-paper"), ("d", path));
        svg.Element("path", ("class", "an-whisker"), ("d", path));
    }
}
