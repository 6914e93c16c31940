namespace AsyncNotebooks;

// In a file of its own, so that the benchmarks can build the library with another one: a Tracer that is always null, and no hook left.
public sealed partial class EventLoop
{
    /// <summary>Whoever records what happens; null, the usual case, costs one test per event.</summary>
    internal TraceRecorder? Tracer { get; set; }
}
