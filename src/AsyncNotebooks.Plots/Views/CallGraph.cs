using AsyncNotebooks.Plots;
using AsyncNotebooks.Views;

namespace AsyncNotebooks;

/// <summary>Who waits for whom at one moment of a run: <see cref="TraceViews.CallGraph"/> makes it.</summary>
[TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.PlainText])]
public sealed class CallGraph : IRepresented
{
    private readonly Trace _trace;
    private readonly Moment _moment;
    private readonly WaitGraph _graph;
    private readonly CallTree _tree;

    internal CallGraph(Trace trace, double? at)
    {
        _trace = trace;
        _moment = at is { } time ? Moment.At(trace, time) with { Time = time } : Moment.OfLongestChain(trace);
        _graph = new WaitGraph(_moment.State);
        _tree = new CallTree(trace, _moment.State);
    }

    /// <summary>The moment, in seconds on the loop's clock.</summary>
    public double Time => _moment.Time;

    /// <summary>The names of the tasks in the longest chain of waits, each waiting for the next; with <see cref="IsDeadlock"/>, the last waits for the first.</summary>
    public IReadOnlyList<string> Chain => [.. _graph.Chain.Select(Name)];

    /// <summary>True if tasks wait for one another in a circle: none of them can ever go on.</summary>
    public bool IsDeadlock => _graph.Circle.Count > 0;

    /// <summary>The graph in words.</summary>
    public string Description => $"{When}: {Tasks}{Longest}";

    /// <summary>A Mermaid flowchart: boxes for tasks, arrows to those for whom they wait.</summary>
    public string ToMermaid() => Mermaid.Write(_trace, _moment.State, _graph.Circle);

    /// <summary>A tree of text: below each task (T) the coroutines it is in, below them the tasks for which they wait.</summary>
    public override string ToString() => $"{Description}\n{CallGraphText.Write(_tree.Roots)}";

    /// <inheritdoc/>
    public IEnumerable<(string MimeType, string Content)> Represent() => [(Mime.Html, ToHtml()), (Mime.PlainText, ToString())];

    private string When => $"At {new LaneWords(_trace.End - _trace.Start).Time(Time)}, in turn {Quantity.Number(_moment.Turn)}";

    private string Tasks => _tree.Alive switch
    {
        0 => "no task is alive.",
        1 => "one task is alive.",
        _ => $"{Quantity.Number(_tree.Alive)} tasks are alive.",
    };

    private string Longest => Chain.Count switch
    {
        _ when IsDeadlock => $" {string.Join(" waits for ", Chain.Append(Chain[0]))}: a circle, so none of them can ever go on. This is a deadlock.",
        < 2 => "",
        > 6 => $" The longest chain of waits has {Quantity.Number(Chain.Count)} tasks, from {Chain[0]} to {Chain[^1]}.",
        _ => $" The longest chain: {string.Join(" waits for ", Chain)}.",
    };

    private string Name(int task) => _trace.Tasks[task - 1].Name;

    private string ToHtml() => ViewHtml.Frame(
        "Who waits for whom", Description, $"""<div class="an-calls">{CallGraphText.WriteHtml(_tree.Roots)}</div>""");
}
