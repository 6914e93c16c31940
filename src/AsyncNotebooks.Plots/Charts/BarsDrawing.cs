namespace AsyncNotebooks.Plots;

/// <summary>Bars from zero, each with its name and number above it: the still picture of a bar chart that somebody else made.</summary>
internal sealed class BarsDrawing(IReadOnlyList<(string Name, double Value)> bars) : IDrawing
{
    private const double RowHeight = 62;
    private const double LabelHeight = 27;
    private const double BarHeight = 22;

    private readonly LinearScale _scale = new(Math.Min(0, bars.Min(bar => bar.Value)), Math.Max(0, bars.Max(bar => bar.Value)), 0, Chart.Width - 12, roundUp: true);

    public double Height => Bottom + AxisPainter.NumbersHeight;

    private double Bottom => (RowHeight * bars.Count) - 2;

    public void Draw(SvgWriter svg)
    {
        AxisPainter.Horizontal(svg, _scale, Quantity.Number, "", 2, Bottom);
        foreach (var (i, (name, value)) in bars.Index())
        {
            var (top, zero, end) = ((RowHeight * i) + LabelHeight, _scale[0], _scale[value]);
            var number = Quantity.Number(value);
            var room = Chart.Width - TextSize.Width(number, TextSize.Ordinary) - 30;
            svg.Text(4, top - 8, "start", (TextSize.Shorten(name, room, TextSize.Ordinary), "an-bold an-halo"), ($"\u2002{number}", "an-halo"));
            svg.Bar(Paint.First, Math.Min(zero, end), top, Math.Max(Math.Abs(end - zero), 1), BarHeight, $"{name}: {number}");
        }
    }
}
