namespace AsyncNotebooks;

/// <summary>Something that happened on the loop.</summary>
/// <param name="Time">When, in seconds on the loop's clock.</param>
/// <param name="Kind">What.</param>
/// <param name="TaskId">To which task, by its number in <see cref="Trace.Tasks"/>; 0 for the loop itself.</param>
/// <param name="OtherId">The other task that took part: who woke it, who cancelled it; 0 for none.</param>
/// <param name="Detail">What it waits for, how it failed; empty where there is nothing to say.</param>
public readonly record struct TraceEvent(double Time, TraceEventKind Kind, int TaskId, int OtherId, string Detail);
