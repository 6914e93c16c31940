using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace AsyncNotebooks.Plots;

/// <summary>How numbers go with one another: one line for each series, its name at its end instead of a legend.</summary>
/// <param name="title">What the picture shows.</param>
/// <param name="x">What the numbers to the right mean.</param>
/// <param name="y">What the numbers upwards mean.</param>
/// <param name="lines">The lines.</param>
/// <param name="steps">Hold each value until the next one, as a queue's length does.</param>
internal sealed class LinesChart(string title, Axis x, Axis y, IReadOnlyList<PlottedLine> lines, bool steps) : CurvesChart(title, x, y, lines)
{
    public override string Words =>
        $"{Capital(Y.Name)} against {X.Name}. "
        + string.Join(" ", Curves.Select(line => $"{line.Name}: {Course(line)}."));

    public override string Line => string.Join(", ", Curves.Select(line => $"{line.Name} {Course(line)}"));

    protected override IScale XScale(double left) =>
        new LinearScale(Curves.Min(line => line.Points[0].X), Largest(point => point.X), left, Width - 6);

    protected override IScale YScale(double top, double bottom) =>
        new LinearScale(Math.Min(0, Smallest(point => point.Y)), Largest(point => point.Y), bottom, top, roundUp: true);

    protected override string XTick(double value) => X.Tick(value, Largest(point => Math.Abs(point.X)));

    protected override string YTick(double value) => Y.Tick(value, Largest(point => Math.Abs(point.Y)));

    protected override string XName => X.Label(Largest(point => Math.Abs(point.X)));

    protected override string YName => Y.Label(Largest(point => Math.Abs(point.Y)));

    protected override string Label(PlottedLine line) => line.Name;

    protected override bool HasMarkers => !steps && Curves.Max(line => line.Points.Count) <= 30;

    protected override string Path(IEnumerable<(double X, double Y)> places) => steps ? Stairs(places) : base.Path(places);

    protected override double XUnit => X.Size(Largest(point => Math.Abs(point.X)));

    protected override double YUnit => Y.Size(Largest(point => Math.Abs(point.Y)));

    protected override LinearAxis PlotlyYAxis() => base.PlotlyYAxis().With("rangemode", "tozero");

    protected override Line PlotlyLine(Paint paint, int index) => base.PlotlyLine(paint, index).With("shape", steps ? "hv" : "linear");

    private static string Stairs(IEnumerable<(double X, double Y)> places) =>
        string.Concat(places.Select((place, i) =>
            i == 0 ? $"M{SvgWriter.Number(place.X)} {SvgWriter.Number(place.Y)}" : $"H{SvgWriter.Number(place.X)}V{SvgWriter.Number(place.Y)}"));

    private string Course(PlottedLine line)
    {
        var (first, last, highest) = (line.Points[0], line.Points[^1], line.Points.MaxBy(point => point.Y));
        var peak = highest.Y > Math.Max(first.Y, last.Y) ? $", highest {Y.Format(highest.Y)} at {X.Format(highest.X)}" : "";
        return $"from {Y.Format(first.Y)} at {X.Format(first.X)} to {Y.Format(last.Y)} at {X.Format(last.X)}{peak}";
    }
}
