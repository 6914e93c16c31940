namespace AsyncNotebooks;

// Nobody records here.
public sealed partial class EventLoop
{
    internal TraceRecorder? Tracer
    {
        get => null;
        set { }
    }
}
