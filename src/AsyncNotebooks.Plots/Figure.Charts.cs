using AsyncNotebooks.Plots;
using Plotly.NET;

namespace AsyncNotebooks;

public sealed partial class Figure
{
    /// <summary>Bars of median times with whiskers from the fastest to the slowest run; the others are compared with the first.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="contenders">Name and samples, in seconds; at least one of each.</param>
    /// <exception cref="ArgumentException">There is nothing to show, or a sample is not a finite number.</exception>
    public static Figure Comparison(string title, params (string Name, IReadOnlyList<double> Seconds)[] contenders) =>
        new(new ComparisonChart(title, Contender.Of(contenders)));

    /// <summary>How a cost grows with size, both axes logarithmic, with the slope of the line that fits best.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="x">What the sizes count.</param>
    /// <param name="y">What the costs measure.</param>
    /// <param name="lines">Name and points; all numbers above zero.</param>
    /// <exception cref="ArgumentException">There is nothing to show, or a number that has no place on a logarithmic axis.</exception>
    public static Figure Scaling(string title, Axis x, Axis y, params (string Name, IReadOnlyList<(double X, double Y)> Points)[] lines) =>
        new(new ScalingChart(title, x, y, PlottedLine.Of(lines, positive: true)));

    /// <summary>What one task of many takes of memory, both axes logarithmic; a flat line means that each costs the same.</summary>
    /// <remarks>The lines of <see cref="ScalingSeries.Memory"/> fit in as they are.</remarks>
    /// <param name="title">What the picture shows.</param>
    /// <param name="x">What there are many of.</param>
    /// <param name="lines">Name and points: how many, and how many bytes they take together; all numbers above zero.</param>
    /// <exception cref="ArgumentException">There is nothing to show, or a number that has no place on a logarithmic axis.</exception>
    public static Figure MemoryPerTask(string title, Axis x, params (string Name, IReadOnlyList<(double X, double Y)> Points)[] lines) =>
        new(new MemoryPerTaskChart(title, x, PlottedLine.Of(lines, positive: true)));

    /// <summary>How often each size occurs, with the 50th, 95th and 99th percentile; several distributions one above the other on one axis.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="x">What the samples measure.</param>
    /// <param name="distributions">Name and samples.</param>
    /// <exception cref="ArgumentException">There is nothing to show, or a sample is not a finite number.</exception>
    public static Figure Histogram(string title, Axis x, params (string Name, IReadOnlyList<double> Samples)[] distributions) =>
        new(new HistogramChart(title, x, Distribution.Of(distributions)));

    /// <summary>Lines from point to point, for what changes smoothly.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="x">What the numbers to the right mean.</param>
    /// <param name="y">What the numbers upwards mean.</param>
    /// <param name="lines">Name and points.</param>
    /// <exception cref="ArgumentException">There is nothing to show, or a number is not finite.</exception>
    public static Figure Lines(string title, Axis x, Axis y, params (string Name, IReadOnlyList<(double X, double Y)> Points)[] lines) =>
        new(new LinesChart(title, x, y, PlottedLine.Of(lines, positive: false), steps: false));

    /// <summary>Lines that keep each value until the next one, for what changes at once: the length of a queue over time.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="x">What the numbers to the right mean, mostly time.</param>
    /// <param name="y">What the numbers upwards mean.</param>
    /// <param name="lines">Name and points; a point says what holds from then on.</param>
    /// <exception cref="ArgumentException">There is nothing to show, or a number is not finite.</exception>
    public static Figure Steps(string title, Axis x, Axis y, params (string Name, IReadOnlyList<(double X, double Y)> Points)[] lines) =>
        new(new LinesChart(title, x, y, PlottedLine.Of(lines, positive: false), steps: true));

    /// <summary>
    /// What the tasks of a run did: a lane for each, children below their parents; steps solid, waits hatched with what is waited for, steps
    /// that held the loop for 0.05 s or more in warning colour.
    /// </summary>
    /// <param name="trace">The run.</param>
    /// <param name="title">What the picture shows.</param>
    /// <exception cref="ArgumentException">The trace has no tasks.</exception>
    public static Figure Timeline(Trace trace, string title = "What each task did") =>
        new(new TimelineChart(title, [TracePanel.Of("", trace)]));

    /// <summary>Several runs one above the other on one time axis: wrong, then right.</summary>
    /// <param name="runs">Name and run.</param>
    /// <exception cref="ArgumentException">There are no runs, or a trace has no tasks.</exception>
    public static Figure Timelines(params (string Name, Trace Trace)[] runs) =>
        Timelines(string.Join(", ", runs.Select(run => run.Name)), runs);

    /// <inheritdoc cref="Timelines(ValueTuple{string, Trace}[])"/>
    /// <param name="title">What the picture shows.</param>
    /// <param name="runs">Name and run.</param>
    public static Figure Timelines(string title, params (string Name, Trace Trace)[] runs) =>
        new(new TimelineChart(title, [.. runs.Select(run => TracePanel.Of(run.Name, run.Trace))]));

    /// <summary>
    /// A chart of Plotly.NET with words, a table, and a picture that needs no script: one of your own, or a figure's
    /// <see cref="Chart"/> after you changed it. The picture draws lines and bars; of other kinds it says what they hold.
    /// </summary>
    /// <param name="chart">The chart; it is kept as it is.</param>
    public static Figure Of(GenericChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return new(new ForeignChart(chart));
    }
}
