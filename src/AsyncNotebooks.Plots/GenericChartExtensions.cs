using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DynamicObj;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace AsyncNotebooks;

/// <summary>
/// Takes figures to Plotly.NET and back, as what both are: the JSON of plotly.js. For people who know Plotly.NET's many functions and
/// want to style a figure of the course with them, or to show a chart of theirs in it. Both libraries have a <c>Figure</c> and a
/// <c>Trace</c>: where a cell needs both, it names what it wants of the other, as in <c>using GenericChart = Plotly.NET.GenericChart;</c>.
/// </summary>
public static class GenericChartExtensions
{
    /// <summary>The figure as a chart of Plotly.NET, every trace and the whole layout.</summary>
    /// <param name="figure">The figure; it is not changed.</param>
    public static GenericChart ToGenericChart(this Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var json = figure.ToPlotlyJson();
        var traces = json["data"]!.AsArray().Select(trace => Fill(new Trace2D((string?)trace!["type"] ?? "scatter"), trace.AsObject()));
        var chart = new ChartDTO(
            ListModule.OfSeq<Plotly.NET.Trace>(traces), Fill(new Layout(), json["layout"]?.AsObject()), Fill(new Config(), json["config"]?.AsObject()));
        return GenericChart.fromChartDTO(chart);
    }

    /// <summary>The chart as a figure. Plotly alone draws it: see <see cref="Figure.FromPlotly"/>.</summary>
    /// <param name="chart">The chart; it is not changed.</param>
    public static Figure ToFigure(this GenericChart chart) =>
        Figure.FromPlotly(JsonNode.Parse(GenericChart.toJson(chart))!.AsObject());

    private static T Fill<T>(T target, JsonObject? json)
        where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in json ?? [])
            target.SetProperty(name, Value(name, value));
        return target;
    }

    private static object? Value(string name, JsonNode? json) => json switch
    {
        JsonObject properties => Fill(Part(name), properties),
        JsonArray items => items.Select(item => Value("", item)).ToArray(),
        JsonValue value when value.GetValueKind() is JsonValueKind.Number => Number(value.ToJsonString()),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => (string?)value,
        JsonValue value => (bool)value,
        _ => null,
    };

    // A whole number stays one, so that it is written as it was.
    private static object Number(string json) =>
        long.TryParse(json, CultureInfo.InvariantCulture, out var whole) ? (object)whole : double.Parse(json, CultureInfo.InvariantCulture);

    // Plotly.NET's functions change a part only where it has their type; anything else they would replace.
    private static DynamicObj.DynamicObj Part(string name) => name.TrimEnd("0123456789".ToCharArray()) switch
    {
        "xaxis" or "yaxis" => new LinearAxis(),
        "title" => new Title(),
        "font" => new Font(),
        "legend" => new Legend(),
        "margin" => new Margin(),
        "line" => new Line(),
        "marker" => new Marker(),
        "pattern" => new Pattern(),
        "error_x" or "error_y" => new Error(),
        _ => new DynamicObj.DynamicObj(),
    };
}
