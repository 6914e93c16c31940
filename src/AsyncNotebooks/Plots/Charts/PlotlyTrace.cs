using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncNotebooks.Plots;

/// <summary>What a trace of somebody else's Plotly figure tells in words and numbers.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Kind">Plotly's name of the type: scatter, bar, pie, ….</param>
/// <param name="Columns">Its values by Plotly's names, each a text or a number.</param>
internal sealed record PlotlyTrace(string Name, string Kind, IReadOnlyDictionary<string, IReadOnlyList<JsonValue?>> Columns)
{
    /// <summary>Plotly's names of the values, in the order in which people read them.</summary>
    public static readonly string[] ColumnNames = ["labels", "x", "y", "z", "r", "theta", "values"];

    /// <summary>How many points the longest column has.</summary>
    public int Count => Columns.Values.Select(column => column.Count).DefaultIfEmpty(0).Max();

    /// <summary>Reads a trace; what it does not name gets the names that Plotly gives.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="index">Its place among the traces, from 0.</param>
    public static PlotlyTrace Of(JsonObject trace, int index) => new(
        PlotlyFigure.Plain(trace["name"]) is { Length: > 0 } name ? name : FormattableString.Invariant($"trace {index}"),
        PlotlyFigure.Plain(trace["type"]) is { Length: > 0 } kind ? kind : "scatter",
        ColumnNames.Where(name => IsColumn(trace[name])).ToDictionary(name => name, name => Column(trace[name]!.AsArray())));

    /// <summary>The trace in a line: "async (scatter), 3 points, y from 0.1 to 0.6".</summary>
    public override string ToString() => Count switch
    {
        0 => $"{Name} ({Kind})",
        1 => $"{Name} ({Kind}), 1 point{Range()}",
        _ => $"{Name} ({Kind}), {Quantity.Number(Count)} points{Range()}",
    };

    /// <summary>A value of a column as text; empty where there is none.</summary>
    public string Cell(string column, int row) =>
        Columns.TryGetValue(column, out var values) && row < values.Count ? Text(values[row]) : "";

    // The cells of a heatmap are no column, and no person reads them one by one.
    private static bool IsColumn(JsonNode? values) => values is JsonArray array && array.All(value => value is null or JsonValue);

    private static IReadOnlyList<JsonValue?> Column(JsonArray values) => [.. values.Select(value => (JsonValue?)value)];

    private static string Text(JsonValue? value) => Number(value) is { } number ? Quantity.Number(number) : PlotlyFigure.Plain(value);

    private static double? Number(JsonValue? value) =>
        value?.GetValueKind() is JsonValueKind.Number ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;

    private string Range()
    {
        var column = Columns.Keys.Where(name => name is not ("x" or "labels")).FirstOrDefault(name => Columns[name].Any(value => Number(value) is not null));
        if (column is null)
            return "";
        var numbers = Columns[column].Select(Number).OfType<double>().ToList();
        return $", {column} from {Quantity.Number(numbers.Min())} to {Quantity.Number(numbers.Max())}";
    }
}
