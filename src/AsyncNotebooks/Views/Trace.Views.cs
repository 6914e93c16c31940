using AsyncNotebooks.Views;

namespace AsyncNotebooks;

// A trace seen from several sides. Each view is made from the events alone, so it cannot disagree with the run.
[TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.Svg, Mime.PlainText])]
public sealed partial class Trace : IRepresented
{
    // One sentence for every view and figure that a trace cannot have.
    internal const string NothingRecorded = "The trace is empty. Record the whole run: Trace.Record(() => Run(Main())).";
    internal const string NoTasks = "The trace has callbacks but no tasks. Turns() shows it; record a run with tasks: Trace.Record(() => Run(Main())).";

    /// <summary>A trace shows itself as its timeline; one with callbacks alone as its turns; an empty one says so.</summary>
    public IEnumerable<(string MimeType, string Content)> Represent() =>
        Tasks.Count > 0 ? Figure.Timeline(this).Represent()
        : Events.Count > 0 ? Turns().Represent()
        : [(Mime.Html, "<p>An empty trace</p>"), (Mime.PlainText, "an empty trace")];

    /// <summary>A row for each task: who made it and where, how often it ran, what it waited for and how it ended.</summary>
    /// <exception cref="InvalidOperationException">The trace has no tasks.</exception>
    public TaskTable TaskTable() => new(WithTasks());

    /// <summary>Who waits for whom at a moment; a circle of waits is a deadlock and is marked.</summary>
    /// <remarks>Answers to <c>python -m asyncio pstree</c> of Python 3.14, which looks at a process; this looks at a moment of the trace.</remarks>
    /// <param name="at">Seconds on the loop's clock, and what happened at that time has happened; null for the moment with the longest chain of waits.</param>
    /// <exception cref="InvalidOperationException">The trace has no tasks.</exception>
    public CallGraph CallGraph(double? at = null) => new(WithTasks(), at);

    /// <summary>One turn of the loop at a time: what ran in it, and what it left ready, due and waiting.</summary>
    /// <param name="from">The time of the first turn to show, in seconds on the loop's clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">No turn begins at that time or later.</exception>
    /// <exception cref="InvalidOperationException">The trace is empty.</exception>
    public TurnStrip Turns(double from = double.NegativeInfinity) => new(WithEvents(), from);

    /// <summary>What in the run is most often a mistake, each with its place, its cost and its cure.</summary>
    /// <exception cref="InvalidOperationException">The trace is empty.</exception>
    public LintReport Lints() => new(WithEvents());

    /// <summary>The run in the Chrome trace event format, which <see href="https://ui.perfetto.dev"/> opens: a lane for each task, its steps and waits, arrows for who woke whom.</summary>
    /// <returns>JSON text: <c>File.WriteAllText("run.json", trace.ToChromeTrace())</c>.</returns>
    /// <exception cref="InvalidOperationException">The trace is empty.</exception>
    public string ToChromeTrace() => ChromeTrace.Write(WithEvents());

    private Trace WithTasks() =>
        Tasks.Count > 0 ? this : throw new InvalidOperationException(Events.Count > 0 ? NoTasks : NothingRecorded);

    private Trace WithEvents() =>
        Events.Count > 0 ? this : throw new InvalidOperationException(NothingRecorded);
}
