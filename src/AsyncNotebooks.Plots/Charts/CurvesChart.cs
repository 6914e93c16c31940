using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace AsyncNotebooks.Plots;

/// <summary>What all pictures of lines share: two axes, curves in colours and dashes, and the name of each curve at its end.</summary>
internal abstract class CurvesChart(string title, Axis x, Axis y, IReadOnlyList<PlottedLine> lines) : Chart(title)
{
    private const double Top = 56;
    private const double Bottom = 320;
    private static readonly string[] Dashes = ["", "9 4", "2 4", "9 3 2 3"];
    private static readonly string[] PlotlyDashes = ["solid", "dash", "dot", "dashdot"];
    private static readonly string[] PlotlySymbols = ["circle", "square", "diamond", "triangle-up"];

    public override DataTable Table => new(
        ["", x.Name, y.Name],
        [.. from line in lines
            from point in line.Points
            select (IReadOnlyList<string>)[line.Name, x.Format(point.X), y.Format(point.Y)]]);

    public override double Height => Bottom + AxisPainter.Height(XName);

    protected Axis X => x;

    protected Axis Y => y;

    protected IReadOnlyList<PlottedLine> Curves => lines;

    protected abstract string XName { get; }

    protected abstract string YName { get; }

    protected abstract bool HasMarkers { get; }

    public override void Draw(SvgWriter svg)
    {
        var ys = YScale(Top, Bottom);
        var left = AxisPainter.Gutter(ys, YTick);
        var xs = XScale(left);
        AxisPainter.Vertical(svg, ys, YTick, YName, left, Top);
        AxisPainter.Horizontal(svg, xs, XTick, XName, Top, Bottom);
        var ends = new List<(double X, double Y)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var places = lines[i].Points.Select(point => (X: xs[point.X], Y: ys[point.Y])).ToArray();
            DrawCurve(svg, places, i);
            ends.Add(places[^1]);
        }

        DrawLabels(svg, ends, left);
    }

    public override GenericChart ToPlotly() => PlotlyParts.Chart(Title, 440, lines.Select(Trace), new Layout()
        .With("xaxis", PlotlyXAxis())
        .With("yaxis", PlotlyYAxis())
        .With("showlegend", true)
        .With("legend", new Legend().With("orientation", "h").With("x", 0L).With("y", 1.02).With("yanchor", "bottom")));

    protected abstract IScale XScale(double left);

    protected abstract IScale YScale(double top, double bottom);

    protected abstract string XTick(double value);

    protected abstract string YTick(double value);

    protected abstract string Label(PlottedLine line);

    /// <summary>By how much the numbers to the right are divided: a thousandth for milliseconds.</summary>
    protected virtual double XUnit => 1;

    /// <summary>By how much the numbers upwards are divided.</summary>
    protected virtual double YUnit => 1;

    protected virtual LinearAxis PlotlyXAxis() => PlotlyParts.Axis(XName);

    protected virtual LinearAxis PlotlyYAxis() => PlotlyParts.Axis(YName);

    protected virtual Line PlotlyLine(Paint paint, int index) =>
        new Line().With("color", paint.Colour()).With("dash", PlotlyDashes[index % 4]).With("width", 2.25);

    protected virtual string Path(IEnumerable<(double X, double Y)> places) =>
        "M" + string.Join('L', places.Select(place => $"{SvgWriter.Number(place.X)} {SvgWriter.Number(place.Y)}"));

    protected double Largest(Func<(double X, double Y), double> of) => lines.Max(line => line.Points.Max(of));

    protected double Smallest(Func<(double X, double Y), double> of) => lines.Min(line => line.Points.Min(of));

    private Trace2D Trace(PlottedLine line, int index)
    {
        var mode = HasMarkers ? StyleParam.Mode.Lines_Markers : StyleParam.Mode.Lines;
        var trace = PlotlyParts.Scatter(mode, line.Points.Select(point => point.X / XUnit), line.Points.Select(point => point.Y / YUnit))
            .With("name", PlotlyParts.Text(Label(line)))
            .With("line", PlotlyLine(Patterns.Series(index), index))
            .Told(line.Points.Select(point => Told(line, point)));
        return HasMarkers ? trace.With("marker", new Marker().With("symbol", PlotlySymbols[index % 4]).With("size", 7L)) : trace;
    }

    private string Told(PlottedLine line, (double X, double Y) point) => $"{line.Name}: {y.Format(point.Y)} at {x.Format(point.X)}";

    private void DrawCurve(SvgWriter svg, (double X, double Y)[] places, int index)
    {
        var colour = Patterns.Series(index).CssClass();
        svg.Element("path", ("class", $"an-curve {colour}"), ("stroke-dasharray", Dashes[index % 4]), ("d", Path(places)));
        if (!HasMarkers && places.Length > 1)
            return;
        for (var i = 0; i < places.Length; i++)
        {
            var words = Told(lines[index], lines[index].Points[i]);
            svg.Hover(words, "path", ("class", $"an-marker {colour}"), ("d", Markers.Path(index, places[i].X, places[i].Y)));
        }
    }

    // Above the ends of the lines, the highest first; a label that would cover another moves down below it.
    private void DrawLabels(SvgWriter svg, List<(double X, double Y)> ends, double left)
    {
        const double LineHeight = 22;
        var lowest = double.NegativeInfinity;
        foreach (var (end, i) in ends.Select((end, i) => (end, i)).OrderBy(item => item.end.Y))
        {
            var text = Label(lines[i]);
            var anchor = end.X - TextSize.Width(text, TextSize.Ordinary) < left ? "start" : "end";
            lowest = Math.Max(end.Y - 13, lowest + LineHeight);
            svg.Text(anchor == "end" ? end.X - 2 : left + 6, lowest, anchor, (text, $"an-bold an-halo an-label {Patterns.Series(i).CssClass()}"));
        }
    }
}
