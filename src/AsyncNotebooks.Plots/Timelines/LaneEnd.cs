namespace AsyncNotebooks.Plots;

/// <summary>How a task ended.</summary>
/// <param name="Kind">Completed, Cancelled or Failed; <see langword="null"/> if it had not ended when the trace did.</param>
/// <param name="Time">When, in seconds since the trace began.</param>
/// <param name="Detail">The exception of a failed task.</param>
internal readonly record struct LaneEnd(TraceEventKind? Kind, double Time, string Detail)
{
    /// <summary>Whether the task ended in another way than by returning.</summary>
    public bool IsBad => Kind is TraceEventKind.Cancelled or TraceEventKind.Failed;
}
