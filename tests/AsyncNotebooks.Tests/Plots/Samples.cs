using System.Text.Json.Nodes;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace AsyncNotebooks.Tests.Plots;

/// <summary>One figure of each kind, the same in every run.</summary>
internal static class Samples
{
    private static readonly double[] Latencies = [.. Enumerable.Range(1, 200).Select(i => 0.002 + (i * i * 1e-6))];

    public static IReadOnlyDictionary<string, Func<Figure>> Makers { get; } = new Dictionary<string, Func<Figure>>
    {
        ["comparison"] = Comparison,
        ["scaling"] = Scaling,
        ["memory per task"] = MemoryPerTask,
        ["histogram"] = () => Figure.Histogram("How long a request waits", Axis.Seconds("latency"), ("blocking", [.. Latencies.Select(s => s * 3)]), ("async", Latencies)),
        ["lines"] = () => Figure.Lines("Throughput", Axis.Count("workers"), new Axis("throughput", "items/s"), ("in process", [(1, 100), (2, 199.5), (4, 390)]), ("broker", [(1, 60), (4, 220)])),
        ["steps"] = () => Figure.Steps("Queue", Axis.Seconds("time"), new Axis("queue length", "items"), ("queue", [(0, 0), (0.5, 3), (1.25, 10), (2, 0)])),
        ["timeline"] = () => Figure.Timeline(Traces.Ends()),
        ["timelines"] = () => Figure.Timelines("Twice", ("one after another", Traces.OneByOne()), ("together", Traces.Together())),
        ["chart"] = () => Figure.Of(Foreign()),
    };

    public static TheoryData<string> Kinds { get; } = [.. Makers.Keys];

    public static Figure Comparison() =>
        Figure.Comparison("Six downloads <one> & \"all\"", ("sequential", [0.602, 0.598, 0.62]), ("concurrent", [0.101, 0.1, 0.11]));

    public static Figure Scaling() =>
        Figure.Scaling("Waits", Axis.Count("waits"), Axis.Seconds("time"), ("threads", [(1, 0.001), (10, 0.01), (1000, 1)]), ("async", [(1, 0.0011), (1000, 0.0022)]));

    public static Figure MemoryPerTask() =>
        Figure.MemoryPerTask("Memory of those who wait", Axis.Count("tasks at once"), ("threads", [(100, 8_000_000), (1000, 80_000_000)]), ("coroutines", [(100, 50_000), (10_000, 3_200_000)]));

    /// <summary>What plotly.js is given.</summary>
    public static JsonObject PlotlyJson(this Figure figure) => JsonNode.Parse(figure.Json)!.AsObject();

    /// <summary>A chart of Plotly.NET's own making.</summary>
    public static GenericChart Foreign()
    {
        var chart = Chart.Combine(
        [
            Chart.Column<double, string, string>([3, 4.5], new[] { "Mon", "Tue" }, Name: "tea &lt;hot&gt;"),
            Chart.Line<int, int, string>([0, 1, 2], [1, 2, 7]),
        ]);
        GenericChart.getLayout(chart).SetProperty("title", "<b>Cups</b><br>a day");
        return chart.WithXAxisStyle<int, int, string>(TitleText: "day");
    }

    public static object ValueOf(Type type) => type.Name switch
    {
        nameof(Figure) => Comparison(),
        nameof(DataTable) => new DataTable(["name", "value"], [["a", "1"]]),
        _ => throw new ArgumentException($"no sample of {type}"),
    };
}
