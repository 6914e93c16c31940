using System.Globalization;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace AsyncNotebooks.Plots;

/// <summary>
/// The objects of Plotly.NET that figures are made of. Its own functions (<c>LinearAxis.init</c>, <c>Trace2DStyle.Bar</c>) are for F#: from C#
/// each of their sixty to ninety arguments would have to be written. The objects behind them take every property by the name that plotly.js
/// gives it, which is what those functions do, too.
/// </summary>
internal static class PlotlyParts
{
    /// <summary>The part with one more property.</summary>
    /// <param name="part">An axis, a trace, a marker, …; it is changed.</param>
    /// <param name="name">Plotly's name of the property.</param>
    /// <param name="value">A number, a text, a sequence of them, or another part.</param>
    public static T With<T>(this T part, string name, object value)
        where T : DynamicObj.DynamicObj
    {
        part.SetProperty(name, value);
        return part;
    }

    /// <summary>The chart of these traces, with what all figures have in common.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="height">In pixels; the width follows the page.</param>
    /// <param name="traces">Its traces, the last on top.</param>
    /// <param name="layout">Axes, annotations, legend.</param>
    public static GenericChart Chart(string title, double height, IEnumerable<Trace2D> traces, Layout layout) =>
        GenericChart.fromChartDTO(new(
            ListModule.OfSeq<Plotly.NET.Trace>(traces),
            layout
                .With("title", new Title().With("text", Text(title)))
                .With("height", (long)Math.Round(height))
                .With("autosize", true)
                .With("hovermode", StyleParam.HoverMode.Closest.Convert())
                .With("margin", new Margin().With("l", 8L).With("r", 16L).With("t", 48L).With("b", 48L)),
            new Config().With("responsive", true).With("displaylogo", false)));

    /// <summary>Horizontal bars.</summary>
    public static Trace2D Bars(IEnumerable<double> lengths, IEnumerable<double> rows) =>
        new Trace2D("bar").With("orientation", StyleParam.Orientation.Horizontal.Convert()).With("x", Numbers(lengths)).With("y", Numbers(rows));

    /// <summary>Points, joined or not.</summary>
    public static Trace2D Scatter(StyleParam.Mode mode, IEnumerable<double> x, IEnumerable<double> y) =>
        new Trace2D("scatter").With("mode", StyleParam.Mode.convert.Invoke(mode)).With("x", Numbers(x)).With("y", Numbers(y));

    /// <summary>What a reader is told who points at an item of the trace: these words and nothing else.</summary>
    public static Trace2D Told(this Trace2D trace, IEnumerable<string> words) =>
        trace.With("hovertext", words.Select(text => Text(text)).ToArray()).With("hovertemplate", "%{hovertext}<extra></extra>");

    /// <summary>An axis with its name.</summary>
    public static LinearAxis Axis(string name) => new LinearAxis().With("title", new Title().With("text", Text(name))).With("automargin", true);

    /// <summary>An axis of rows: numbers and lines across would say nothing, and to zoom would hide rows.</summary>
    public static LinearAxis Rows(double first, double last) =>
        new LinearAxis().With("visible", false).With("fixedrange", true).With("range", Numbers([last, first]));

    /// <summary>The axis with these numbers along it and no others.</summary>
    public static LinearAxis Ticks(this LinearAxis axis, IReadOnlyList<double> values, Func<double, string> write) =>
        axis.With("tickvals", Numbers(values)).With("ticktext", values.Select(value => Text(write(value))).ToArray());

    /// <summary>Words at a place, to the right of it.</summary>
    /// <param name="html">What stands there, in Plotly's markup.</param>
    /// <param name="x">Where it begins, on the x axis.</param>
    /// <param name="y">Where its middle is, on the y axis.</param>
    public static Annotation Words(string html, double x, double y) => new Annotation()
        .With("text", html)
        .With("x", Number(x)).With("y", Number(y))
        .With("xanchor", StyleParam.XAnchorPosition.Left.Convert()).With("align", StyleParam.AnnotationAlignment.Left.Convert())
        .With("showarrow", false);

    /// <summary>A marker with colour and pattern.</summary>
    public static Marker Marker(Paint paint)
    {
        var marker = new Marker().With("color", paint.Colour());
        return paint.IsPatterned() ? marker.With("pattern", Pattern(paint.Shape(), paint.Hatch())) : marker;
    }

    /// <summary>Words in a colour.</summary>
    public static string Coloured(string text, string colour) => $"<span style=\"color:{colour}\">{Text(text)}</span>";

    /// <summary>Text in which Plotly finds no markup of its own; lines stay lines.</summary>
    public static string Text(string text) =>
        text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>Numbers without the noise of their last binary digits.</summary>
    public static object[] Numbers(IEnumerable<double> values) => [.. values.Select(Number)];

    // 0.9, not 0.8999999999999999; and 3, not 3.0.
    private static object Number(double value)
    {
        var rounded = double.Parse(value.ToString("g12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded == Math.Floor(rounded) && Math.Abs(rounded) < 1e15 ? (long)rounded : rounded;
    }

    private static Pattern Pattern(string shape, string colour) => new Pattern()
        .With("shape", shape).With("fillmode", "overlay").With("fgcolor", colour).With("fgopacity", 1L).With("size", 7L).With("solidity", 0.15);
}
