using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AsyncNotebooks.Plots;

/// <summary>What a trace of somebody else's chart tells in words and numbers.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Kind">Plotly's name of the type: scatter, bar, pie, ….</param>
/// <param name="Columns">Its values by Plotly's names, each a text or a number.</param>
internal sealed partial record ForeignTrace(string Name, string Kind, IReadOnlyDictionary<string, IReadOnlyList<JsonValue?>> Columns)
{
    /// <summary>Plotly's names of the values, in the order in which people read them.</summary>
    public static readonly string[] ColumnNames = ["labels", "x", "y", "z", "r", "theta", "values"];

    /// <summary>How many points the longest column has.</summary>
    public int Count => Columns.Values.Select(column => column.Count).DefaultIfEmpty(0).Max();

    /// <summary>Reads a trace; what it does not name gets the names that Plotly gives.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="index">Its place among the traces, from 0.</param>
    public static ForeignTrace Of(JsonObject trace, int index) => new(
        Plain(trace["name"]) is { Length: > 0 } name ? name : FormattableString.Invariant($"trace {index}"),
        Plain(trace["type"]) is { Length: > 0 } kind ? kind : "scatter",
        ColumnNames.Where(name => IsColumn(trace[name])).ToDictionary(name => name, name => Column(trace[name]!.AsArray())))
    {
        IsHorizontal = Plain(trace["orientation"]) == "h",
        Told = trace["hovertext"] is JsonArray told ? [.. told.Select(Plain)] : [],
    };

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

    /// <summary>A text of a chart as it reads, without Plotly's markup; empty for anything but a text.</summary>
    public static string Plain(JsonNode? text) =>
        text?.GetValueKind() is JsonValueKind.String
            ? WebUtility.HtmlDecode(Markup().Replace((string)text!, tag => tag.Value.StartsWith("<br", StringComparison.Ordinal) ? " " : "")).Trim()
            : "";

    /// <summary>The points of a line of numbers against numbers; null for any other trace.</summary>
    public IReadOnlyList<(double X, double Y)>? Points =>
        Kind == "scatter" && Numbers("x") is { Count: > 0 } x && Numbers("y") is { } y && x.Count == y.Count ? [.. x.Zip(y)] : null;

    /// <summary>The bars with their names, what is told of a bar or else what stands along its axis; null for any other trace.</summary>
    public IReadOnlyList<(string Name, double Value)>? Bars
    {
        get
        {
            var (names, values) = IsHorizontal ? ("y", "x") : ("x", "y");
            return Kind == "bar" && Numbers(values) is { Count: > 0 } numbers
                ? [.. numbers.Select((number, i) => (Told.Count == numbers.Count ? Told[i] : Cell(names, i), number))]
                : null;
        }
    }

    private bool IsHorizontal { get; init; }

    private IReadOnlyList<string> Told { get; init; } = [];

    // The cells of a heatmap are no column, and no person reads them one by one.
    private static bool IsColumn(JsonNode? values) => values is JsonArray array && array.All(value => value is null or JsonValue);

    private static IReadOnlyList<JsonValue?> Column(JsonArray values) => [.. values.Select(value => (JsonValue?)value)];

    private static string Text(JsonValue? value) => Number(value) is { } number ? Quantity.Number(number) : Plain(value);

    private static double? Number(JsonValue? value) =>
        value?.GetValueKind() is JsonValueKind.Number ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;

    private IReadOnlyList<double>? Numbers(string column) =>
        Columns.TryGetValue(column, out var values) && values.Select(Number).ToList() is var numbers && numbers.All(number => number is not null)
            ? [.. numbers.Select(number => number!.Value)]
            : null;

    private string Range()
    {
        var column = Columns.Keys.Where(name => name is not ("x" or "labels")).FirstOrDefault(name => Columns[name].Any(value => Number(value) is not null));
        if (column is null)
            return "";
        var numbers = Columns[column].Select(Number).OfType<double>().ToList();
        return $", {column} from {Quantity.Number(numbers.Min())} to {Quantity.Number(numbers.Max())}";
    }

    [GeneratedRegex(@"</?(?:a|b|br|em|i|s|span|sub|sup|u)\b[^>]*>")]
    private static partial Regex Markup();
}
