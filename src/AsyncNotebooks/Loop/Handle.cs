namespace AsyncNotebooks;

/// <summary>One scheduled call, as <see cref="EventLoop.CallSoon"/> returns it: its only use is to call the call off.</summary>
/// <remarks>Answers to <c>asyncio.Handle</c>.</remarks>
public class Handle : ICallback
{
    private protected readonly EventLoop Loop;
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private Action? _callback;

    internal Handle(EventLoop loop, Action callback) => (Loop, _callback) = (loop, callback);

    /// <summary>True after <see cref="Cancel"/>: the call will not happen.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Calls the call off. Does nothing when it has happened already.</summary>
    public virtual void Cancel()
    {
        IsCancelled = true;
        _callback = null; // whatever the callback holds on to is free from here on
    }

    /// <inheritdoc/>
    public override string ToString() =>
        IsCancelled ? "cancelled call" : $"call of {(_callback is { } callback ? MethodNames.Of(callback) : "nothing")}";

    void ICallback.Invoke(Future? cause)
    {
        if (_callback is { } callback)
            Loop.InvokeGuarded(callback, _context, this);
    }
}
