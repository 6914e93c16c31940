using Plotly.NET;

namespace AsyncNotebooks.Plots;

/// <summary>Bars from zero, each with its name and number above it: the still picture of a bar chart that somebody else made.</summary>
internal sealed class BarsChart(string title, IReadOnlyList<(string Name, double Value)> bars) : Chart(title)
{
    private const double RowHeight = 62;
    private const double LabelHeight = 27;
    private const double BarHeight = 22;

    private readonly LinearScale _scale = new(Math.Min(0, bars.Min(bar => bar.Value)), Math.Max(0, bars.Max(bar => bar.Value)), 0, Width - 12, roundUp: true);

    public override string Words => $"{Line}.";

    public override string Line => string.Join(", ", bars.Select(bar => $"{bar.Name} {Quantity.Number(bar.Value)}"));

    public override DataTable Table => new(["", "value"], [.. bars.Select(IReadOnlyList<string> (bar) => [bar.Name, Quantity.Number(bar.Value)])]);

    public override double Height => Bottom + AxisPainter.NumbersHeight;

    private double Bottom => (RowHeight * bars.Count) - 2;

    public override void Draw(SvgWriter svg)
    {
        AxisPainter.Horizontal(svg, _scale, Quantity.Number, "", 2, Bottom);
        foreach (var (i, (name, value)) in bars.Index())
        {
            var (top, zero, end) = ((RowHeight * i) + LabelHeight, _scale[0], _scale[value]);
            var number = Quantity.Number(value);
            var room = Width - TextSize.Width(number, TextSize.Ordinary) - 30;
            svg.Text(4, top - 8, "start", (TextSize.Shorten(name, room, TextSize.Ordinary), "an-bold an-halo"), ($"\u2002{number}", "an-halo"));
            svg.Bar(Paint.First, Math.Min(zero, end), top, Math.Max(Math.Abs(end - zero), 1), BarHeight, $"{name}: {number}");
        }
    }

    public override GenericChart ToPlotly() => PlotlyParts.Chart(
        Title, 110 + (RowHeight * bars.Count), [PlotlyParts.Bars(bars.Select(bar => bar.Value), bars.Select((_, i) => (double)i))], new Layout());
}
