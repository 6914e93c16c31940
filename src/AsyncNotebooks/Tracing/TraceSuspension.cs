namespace AsyncNotebooks;

/// <summary>Where a task stands while it waits.</summary>
/// <param name="Stack">The coroutines it is in, the outermost first; of the library's own, those that the program called.</param>
/// <param name="Awaits">The tasks whose end it waits for, by their numbers in <see cref="Trace.Tasks"/>; empty if it waits for something else.</param>
/// <param name="File">The source file of the await; null where that is not known.</param>
/// <param name="Line">Its line, from 1; 0 where that is not known.</param>
public sealed record TraceSuspension(IReadOnlyList<TraceCoroutine> Stack, IReadOnlyList<int> Awaits, string? File, int Line)
{
    /// <summary>True if the end of one of those it awaits may be enough; false if it needs them all.</summary>
    public bool AnyIsEnough { get; init; }
}
