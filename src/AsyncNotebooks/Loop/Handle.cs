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

    /// <summary>The delegate as the program gave it.</summary>
    internal virtual Delegate? Given => _callback;

    /// <summary>The name of the method that is called, for messages and traces.</summary>
    internal string CallbackName => Given is { } given ? MethodNames.Of(given) : "nothing";

    /// <summary>False for the library's own callbacks, which a learner has not written and need not see.</summary>
    internal bool IsOfProgram => Given is { } given && given.Method.Module != typeof(Handle).Module;

    /// <summary>Calls the call off. Does nothing when it has happened already.</summary>
    public virtual void Cancel()
    {
        IsCancelled = true;
        _callback = null; // whatever the callback holds on to is free from here on
    }

    /// <inheritdoc/>
    public override string ToString() => IsCancelled ? "cancelled call" : $"call of {CallbackName}";

    void ICallback.Invoke(Future? cause)
    {
        if (_callback is not { } callback)
            return;
        var tracer = Loop.Tracer;
        tracer?.CallbackBegan(this);
        Loop.InvokeGuarded(callback, _context, this);
        tracer?.CallbackEnded(this);
    }
}
