using System.Text.Json.Nodes;
using Plotly.NET;

namespace AsyncNotebooks.Plots;

/// <summary>
/// A chart that somebody else made, or changed. Plotly draws it as it is. The still picture draws what is made of lines or of bars alone;
/// of any other kind it says in words what the chart holds.
/// </summary>
internal sealed class ForeignChart : Chart
{
    private const double LineHeight = 28;
    private const int MostTraces = 8;

    private readonly GenericChart _chart;
    private readonly IReadOnlyList<ForeignTrace> _traces;
    private readonly IDrawing? _drawing;

    /// <summary>Reads the chart.</summary>
    public ForeignChart(GenericChart chart)
        : this(chart, JsonNode.Parse(GenericChart.toJson(chart))!)
    {
    }

    private ForeignChart(GenericChart chart, JsonNode json)
        : base(Text(json["layout"]?["title"], "Chart"))
    {
        _chart = chart;
        _traces = [.. json["data"]!.AsArray().Select((trace, i) => ForeignTrace.Of(trace!.AsObject(), i))];
        _drawing = DrawingOf(Text(json["layout"]?["xaxis"]?["title"], "x"), Text(json["layout"]?["yaxis"]?["title"], "y"));
    }

    public override string Words => _traces.Count == 0 ? "It has no traces." : $"{Capital(string.Join("; ", Parts()))}.";

    public override string Line => _traces.Count == 0 ? Title : $"{Title}: {string.Join("; ", Parts())}";

    public override DataTable Table
    {
        get
        {
            var columns = ForeignTrace.ColumnNames.Where(name => _traces.Any(trace => trace.Columns.ContainsKey(name))).ToList();
            return new(
                ["", .. columns],
                [.. from trace in _traces
                    from row in Enumerable.Range(0, trace.Count)
                    select (IReadOnlyList<string>)[trace.Name, .. columns.Select(column => trace.Cell(column, row))]]);
        }
    }

    public override double Height => _drawing?.Height ?? (Lines().Count + 1) * LineHeight;

    public override void Draw(SvgWriter svg)
    {
        if (_drawing is not null)
        {
            _drawing.Draw(svg);
            return;
        }

        foreach (var (i, line) in Lines().Index())
            svg.Text(0, (i + 1) * LineHeight, line, i == 0 ? "an-soft" : "");
    }

    public override GenericChart ToPlotly() => _chart;

    // A title is a text or an object with a text, and stands as markup.
    private static string Text(JsonNode? title, string otherwise) =>
        ForeignTrace.Plain(title is JsonObject ? title["text"] : title) is { Length: > 0 } text ? text : otherwise;

    private IDrawing? DrawingOf(string x, string y)
    {
        if (_traces.Count > 0 && _traces.All(trace => trace.Points is not null))
            return new LinesChart(Title, Axis.Count(x), Axis.Count(y), PlottedLine.Of([.. _traces.Select(trace => (trace.Name, trace.Points!))], positive: false), steps: false);
        return _traces.Count > 0 && _traces.All(trace => trace.Bars is not null)
            ? new BarsDrawing([.. _traces.SelectMany(trace => trace.Bars!)])
            : null;
    }

    private IEnumerable<string> Parts() => _traces.Count <= MostTraces
        ? _traces.Select(trace => trace.ToString())
        : _traces.Take(MostTraces).Select(trace => trace.ToString()).Append($"{Quantity.Number(_traces.Count - MostTraces)} more");

    private List<string> Lines() =>
        [.. Parts().Prepend("Only Plotly draws this chart. It holds:").SelectMany(part => TextSize.Wrap(part, Width, TextSize.Ordinary))];
}
