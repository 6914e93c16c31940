using System.Globalization;
using AsyncNotebooks.Plots;
using AsyncNotebooks.Views;

namespace AsyncNotebooks;

/// <summary>The tasks of a trace, a row for each: <see cref="TraceViews.TaskTable"/> makes it.</summary>
[TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.PlainText])]
public sealed class TaskTable : IRepresented
{
    private const string Title = "What became of each task";
    private readonly string _words;

    internal TaskTable(Trace trace)
    {
        var lanes = LaneBuilder.Lanes(trace);
        var steps = trace.Events.Where(happened => happened.Kind == TraceEventKind.StepBegan).CountBy(happened => happened.TaskId).ToDictionary();
        var names = trace.Tasks.ToDictionary(task => task.Id, task => task.Name);
        var words = new LaneWords(trace.End - trace.Start);
        Data = new(
            ["task", "coroutine", "made by", "line", "steps", "ran", "ready", "waited for", "end"],
            [.. lanes.Select(lane => Row(lane, names.GetValueOrDefault(lane.Task.ParentId, "–"), steps.GetValueOrDefault(lane.Task.Id), words))]);
        var clock = trace.IsVirtual ? "virtual time, in which steps take none" : "real time";
        _words = $"{(lanes.Count == 1 ? "One task" : $"{Quantity.Number(lanes.Count)} tasks")} in {words.Time(trace.End - trace.Start)} of {clock}.";
    }

    /// <summary>The rows, each task below the one that made it; times on the loop's clock, counted from the start of the trace.</summary>
    public DataTable Data { get; }

    /// <summary>The columns side by side.</summary>
    public override string ToString() => TextColumns.Write(Data, "steps", "ran", "ready");

    /// <inheritdoc/>
    public IEnumerable<(string MimeType, string Content)> Represent() => [(Mime.Html, ToHtml()), (Mime.PlainText, ToString())];

    private static IReadOnlyList<string> Row(Lane lane, string maker, int steps, LaneWords words) =>
    [
        new string('\u2003', lane.Depth) + lane.Task.Name,
        lane.Task.Coroutine,
        maker,
        SourcePlace.Of(lane.Task),
        steps.ToString(CultureInfo.InvariantCulture),
        words.Time(lane.Total(Paint.Running, Paint.Holding)),
        words.Time(lane.Total(Paint.Ready)),
        Causes(lane, words),
        words.End(lane.End),
    ];

    // The most costly first.
    private static string Causes(Lane lane, LaneWords words)
    {
        var causes = lane.Spans.Where(span => span.State == Paint.Waiting).GroupBy(span => WaitCause.Of(span.Detail))
            .Select(spans => (Name: spans.Key, Total: spans.Sum(span => span.Length)));
        return string.Join(", ", causes.OrderByDescending(cause => cause.Total).Select(cause => $"{cause.Name} {words.Time(cause.Total)}"));
    }

    private string ToHtml() => ViewHtml.Frame(
        Title, _words, $"""<div class="an-table" role="region" aria-label="{Title}" tabindex="0">{Data.Thinned().ToHtml()}</div>""");
}
