namespace AsyncNotebooks;

/// <summary>A delegate that waits for a future, together with the context it was given in.</summary>
internal sealed class DoneCallback(Future future, Action<Future> callback) : Handle(future.Loop, () => callback(future)), ICallback
{
    object ICallback.Key => callback;

    internal override Delegate Given => callback;
}
