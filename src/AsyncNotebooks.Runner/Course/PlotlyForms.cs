using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Course;

/// <summary>
/// Gives the figures of a notebook file the form that front ends with a Plotly renderer of their own look for. A live cell cannot
/// send it, because .NET Interactive passes on no structured JSON under that name; the figure's HTML carries the same JSON.
/// </summary>
internal static partial class PlotlyForms
{
    private const string PlotlyMime = "application/vnd.plotly.v1+json";

    /// <summary>Adds the form to each output that is a figure.</summary>
    public static void AddTo(NotebookDocument notebook)
    {
        foreach (var data in notebook.Cells.SelectMany(cell => cell.Outputs).Select(output => output?["data"]).OfType<JsonObject>())
            if (FigureJson().Match(Html(data)) is { Success: true } match)
                data[PlotlyMime] = JsonNode.Parse(match.Groups[1].Value);
    }

    private static string Html(JsonObject data) => data["text/html"] switch
    {
        JsonArray lines => string.Concat(lines.Select(line => (string?)line)),
        JsonValue text => (string?)text ?? "",
        _ => "",
    };

    [GeneratedRegex("""^\s*<figure class="an"[\s\S]*?<script type="application/json">(\{"data":[\s\S]*?)</script>""")]
    private static partial Regex FigureJson();
}
