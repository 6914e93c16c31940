namespace AsyncNotebooks;

/// <summary>A delegate that waits for a future, together with the context it was given in.</summary>
internal sealed class DoneCallback(Future future, Action<Future> callback) : Handle(future.Loop, () => callback(future))
{
    internal override Delegate Given => callback;

    public bool Calls(Action<Future> other) => callback == other;
}
