using System.Text.Json.Nodes;

namespace AsyncNotebooks.Plots;

/// <summary>
/// A figure that somebody else made. Plotly draws it, and nothing here pretends to: the still picture says in words what the figure holds.
/// </summary>
internal sealed class PlotlyChart : Chart
{
    private const double LineHeight = 28;
    private const int MostTraces = 8;

    private readonly JsonObject _figure;
    private readonly IReadOnlyList<PlotlyTrace> _traces;

    /// <summary>Takes a copy of the figure.</summary>
    /// <param name="figure">An object with the array <c>data</c>, and perhaps <c>layout</c> and <c>config</c>.</param>
    /// <exception cref="ArgumentException">It is not one.</exception>
    public PlotlyChart(JsonObject figure)
        : base(TitleOf((figure["layout"] as JsonObject)?["title"]))
    {
        if (figure["data"] is not JsonArray data || data.Any(trace => trace is not JsonObject) || figure["layout"] is not (null or JsonObject))
            throw new ArgumentException("A Plotly figure is an object with an array of traces, \"data\", and perhaps an object \"layout\".", nameof(figure));
        _figure = (JsonObject)figure.DeepClone();
        _figure["layout"] ??= new JsonObject();
        _traces = [.. data.Select((trace, i) => PlotlyTrace.Of((JsonObject)trace!, i))];
    }

    public override string Words => _traces.Count == 0 ? "It has no traces." : $"{Capital(string.Join("; ", Parts()))}.";

    public override string Line => _traces.Count == 0 ? Title : $"{Title}: {string.Join("; ", Parts())}";

    public override DataTable Table
    {
        get
        {
            var columns = PlotlyTrace.ColumnNames.Where(name => _traces.Any(trace => trace.Columns.ContainsKey(name))).ToList();
            return new(
                ["", .. columns],
                [.. from trace in _traces
                    from row in Enumerable.Range(0, trace.Count)
                    select (IReadOnlyList<string>)[trace.Name, .. columns.Select(column => trace.Cell(column, row))]]);
        }
    }

    public override double Height => (Lines().Count + 1) * LineHeight;

    public override void Draw(SvgWriter svg)
    {
        foreach (var (i, line) in Lines().Index())
            svg.Text(0, (i + 1) * LineHeight, line, i == 0 ? "an-soft" : "");
    }

    public override JsonArray Traces() => _figure["data"]!.DeepClone().AsArray();

    public override JsonObject Layout() => _figure["layout"]!.DeepClone().AsObject();

    public override JsonObject ToPlotly() => (JsonObject)_figure.DeepClone();

    private static string TitleOf(JsonNode? title) =>
        PlotlyFigure.Plain(title is JsonObject ? title["text"] : title) is { Length: > 0 } text ? text : "Plotly figure";

    private IEnumerable<string> Parts() => _traces.Count <= MostTraces
        ? _traces.Select(trace => trace.ToString())
        : _traces.Take(MostTraces).Select(trace => trace.ToString()).Append($"{Quantity.Number(_traces.Count - MostTraces)} more");

    private List<string> Lines() =>
        [.. Parts().Prepend("Only Plotly draws this figure. It holds:").SelectMany(part => TextSize.Wrap(part, Width, TextSize.Ordinary))];
}
