using Plotly.NET.LayoutObjects;

namespace AsyncNotebooks.Plots;

/// <summary>How a cost grows with size, on logarithmic axes: a straight line means growth by a power, and its slope is that power.</summary>
internal class ScalingChart(string title, Axis x, Axis y, IReadOnlyList<PlottedLine> lines) : CurvesChart(title, x, y, lines)
{
    public override string Words =>
        $"{Capital(Y.Name)} against {X.Name}, both axes logarithmic. "
        + string.Join(" ", Curves.Select(line => $"{line.Name}: {Range(line)}{Growth(line)}."));

    public override string Line => string.Join(", ", Curves.Select(line => $"{line.Name} {Range(line)}"));

    protected override IScale XScale(double left) => new LogScale(Smallest(point => point.X), Largest(point => point.X), left, Width - 6);

    protected override IScale YScale(double top, double bottom) => new LogScale(Smallest(point => point.Y), Largest(point => point.Y), bottom, top);

    protected override string XTick(double value) => X.Unit.Length == 0 ? Quantity.Compact(value) : X.Format(value);

    protected override string YTick(double value) => Y.Unit.Length == 0 ? Quantity.Compact(value) : Y.Format(value);

    protected override string XName => $"{X.Name} (logarithmic)";

    protected override string YName => $"{Y.Name} (logarithmic)";

    protected override string Label(PlottedLine line) => line.Points.Count > 1 ? $"{line.Name}, slope {SlopeText(line)}" : line.Name;

    protected override bool HasMarkers => true;

    protected override LinearAxis PlotlyXAxis() => Logarithmic(base.PlotlyXAxis(), XScale(0), XTick);

    protected override LinearAxis PlotlyYAxis() => Logarithmic(base.PlotlyYAxis(), YScale(0, 1), YTick);

    private static LinearAxis Logarithmic(LinearAxis axis, IScale scale, Func<double, string> write) =>
        axis.With("type", "log").Ticks(scale.Ticks, write);

    private static string SlopeText(PlottedLine line) => line.Slope.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the description says of a line beyond its ends.</summary>
    protected virtual string Growth(PlottedLine line) =>
        line.Points.Count > 1 ? $", fitted slope {SlopeText(line)}: ten times the size costs {Quantity.Times(Math.Pow(10, line.Slope))} as much" : "";

    private string Range(PlottedLine line)
    {
        var (first, last) = (line.Points[0], line.Points[^1]);
        return line.Points.Count == 1
            ? $"{Y.Format(first.Y)} at {X.Format(first.X)}"
            : $"{Y.Format(first.Y)} at {X.Format(first.X)} to {Y.Format(last.Y)} at {X.Format(last.X)}";
    }
}
