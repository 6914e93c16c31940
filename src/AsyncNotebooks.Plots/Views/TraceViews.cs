using AsyncNotebooks.Views;

namespace AsyncNotebooks;

/// <summary>A trace seen from several sides. Each view is made from the events alone, so it cannot disagree with the run.</summary>
public static class TraceViews
{
    /// <summary>A row for each task: who made it and where, how often it ran, what it waited for and how it ended.</summary>
    /// <exception cref="InvalidOperationException">The trace has no tasks.</exception>
    public static TaskTable TaskTable(this Trace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return new(trace.WithTasks());
    }

    /// <summary>Who waits for whom at a moment; a circle of waits is a deadlock and is marked.</summary>
    /// <remarks>Answers to <c>python -m asyncio pstree</c> of Python 3.14, which looks at a process; this looks at a moment of the trace.</remarks>
    /// <param name="trace">The run.</param>
    /// <param name="at">Seconds on the loop's clock, and what happened at that time has happened; null for the moment with the longest chain of waits.</param>
    /// <exception cref="InvalidOperationException">The trace has no tasks.</exception>
    public static CallGraph CallGraph(this Trace trace, double? at = null)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return new(trace.WithTasks(), at);
    }

    /// <summary>One turn of the loop at a time: what ran in it, and what it left ready, due and waiting.</summary>
    /// <param name="trace">The run.</param>
    /// <param name="from">The time of the first turn to show, in seconds on the loop's clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">No turn begins at that time or later.</exception>
    /// <exception cref="InvalidOperationException">The trace is empty.</exception>
    public static TurnStrip Turns(this Trace trace, double from = double.NegativeInfinity)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return new(trace.WithEvents(), from);
    }

    /// <summary>The run in the Chrome trace event format, which <see href="https://ui.perfetto.dev"/> opens: a lane for each task, its steps and waits, arrows for who woke whom.</summary>
    /// <returns>JSON text: <c>File.WriteAllText("run.json", trace.ToChromeTrace())</c>.</returns>
    /// <exception cref="InvalidOperationException">The trace is empty.</exception>
    public static string ToChromeTrace(this Trace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return ChromeTrace.Write(trace.WithEvents());
    }
}
