namespace AsyncNotebooks;

/// <summary>Something that happened on the loop.</summary>
/// <param name="Time">When, in seconds on the loop's clock.</param>
/// <param name="Kind">What.</param>
/// <param name="TaskId">To which task, by its number in <see cref="Trace.Tasks"/>; 0 for the loop itself.</param>
/// <param name="OtherId">The other task that took part: who woke it, who cancelled it; 0 for none.</param>
/// <param name="Detail">What it waits for, how it failed; empty where there is nothing to say.</param>
public readonly record struct TraceEvent(double Time, TraceEventKind Kind, int TaskId, int OtherId, string Detail)
{
    /// <summary>In which turn of the loop, counted from 1; 0 before the first.</summary>
    public int Turn { get; init; }

    /// <summary>For the end of a step or a callback: how long it held the loop, in seconds of real time, whatever the loop's clock.</summary>
    public double Held { get; init; }

    /// <summary>
    /// For <see cref="TraceEventKind.Suspended"/>: where the task stands and for whom it waits. For <see cref="TraceEventKind.NeverAwaited"/>:
    /// the coroutine and where it was called.
    /// </summary>
    public TraceSuspension? Suspension { get; init; }

    /// <summary>The lock that is taken, released or waited for, by its number in the trace; 0 for none.</summary>
    public int Lock { get; init; }

    /// <summary>The timer that is set, fires or is called off, by its number in the trace; 0 for none.</summary>
    public int Timer { get; init; }

    /// <summary>For <see cref="TraceEventKind.TimerSet"/>: when it is due, in seconds on the loop's clock; infinite for a sleep without end.</summary>
    public double Due { get; init; }
}
