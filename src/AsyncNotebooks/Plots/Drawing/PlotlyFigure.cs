using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace AsyncNotebooks.Plots;

/// <summary>The parts that all Plotly figures share, and short ways to write the rest.</summary>
internal static partial class PlotlyFigure
{
    // Letters stay readable; what could end a script element is still escaped.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The figure of a chart.</summary>
    public static JsonObject Of(Chart chart)
    {
        var layout = chart.Layout();
        layout["title"] = new JsonObject { ["text"] = Text(chart.Title) };
        layout["height"] ??= 420;
        layout["autosize"] = true;
        layout["margin"] = new JsonObject { ["l"] = 60, ["r"] = 16, ["t"] = 48, ["b"] = 56 };
        layout["showlegend"] ??= false;
        layout["hovermode"] = "closest";
        return new()
        {
            ["data"] = chart.Traces(),
            ["layout"] = layout,
            ["config"] = new JsonObject { ["responsive"] = true, ["displaylogo"] = false },
        };
    }

    /// <summary>The figure as text.</summary>
    public static string Write(JsonNode figure) => figure.ToJsonString(Readable);

    /// <summary>Text in which Plotly finds no markup of its own.</summary>
    public static string Text(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A text of a figure as it reads, without Plotly's markup; empty for anything but a text.</summary>
    public static string Plain(JsonNode? text) =>
        text?.GetValueKind() is JsonValueKind.String
            ? WebUtility.HtmlDecode(Markup().Replace((string)text!, tag => tag.Value.StartsWith("<br", StringComparison.Ordinal) ? " " : "")).Trim()
            : "";

    /// <summary>Numbers as an array.</summary>
    public static JsonArray Numbers(IEnumerable<double> values) => [.. values.Select(Number)];

    /// <summary>A number without the noise of its last binary digits: 0.9, not 0.8999999999999999.</summary>
    public static JsonNode Number(double value) =>
        JsonValue.Create(double.Parse(value.ToString("g12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>Texts as an array.</summary>
    public static JsonArray Texts(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(Text(value)))];

    /// <summary>An axis with its name.</summary>
    public static JsonObject Axis(string name) => new() { ["title"] = new JsonObject { ["text"] = Text(name) }, ["automargin"] = true };

    /// <summary>The object with one more property.</summary>
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        json[name] = value;
        return json;
    }

    /// <summary>An axis of rows: lines across would say nothing.</summary>
    public static JsonObject RowAxis(string name) => Axis(name).With("showgrid", false).With("zeroline", false);

    /// <summary>Colour and pattern of bars.</summary>
    public static JsonObject Marker(Paint paint)
    {
        var marker = new JsonObject { ["color"] = paint.PlotlyColour() };
        return paint.IsPatterned()
            ? marker.With("pattern", new JsonObject { ["shape"] = paint.PlotlyShape(), ["fillmode"] = "overlay", ["fgopacity"] = 0.35 })
            : marker;
    }

    [GeneratedRegex(@"</?(?:a|b|br|em|i|s|span|sub|sup|u)\b[^>]*>")]
    private static partial Regex Markup();
}
