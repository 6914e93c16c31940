using System.ComponentModel;

namespace AsyncNotebooks;

/// <summary>Parks the awaiting task on a future that is pending; a future that is done is no reason to stop.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FutureAwaiter : ILoopAwaiter
{
    private readonly Future _future;

    internal FutureAwaiter(Future future) => _future = future;

    /// <summary>True if there is nothing to wait for.</summary>
    public bool IsCompleted => _future.IsDone;

    /// <summary>
    /// Throws unless the future succeeded. This is the only door into a suspended body, so it is here that a task which must be cancelled
    /// although its future succeeded is told so.
    /// </summary>
    public void GetResult()
    {
        LoopTask.ThrowInjected();
        _future.ThrowIfUnsuccessful();
    }

    /// <summary>For a plain <c>async Task</c> method on the loop.</summary>
    public void OnCompleted(Action continuation) => ForeignAwait.Continue(_future, continuation);

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => ForeignAwait.Continue(_future, continuation);

    void ILoopAwaiter.Park(LoopTask task) => task.ParkOn(_future);
}

/// <inheritdoc cref="FutureAwaiter"/>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FutureAwaiter<T> : ILoopAwaiter
{
    private readonly Future _future;
    private readonly IResult<T> _result;

    internal FutureAwaiter(Future future, IResult<T> result) => (_future, _result) = (future, result);

    /// <inheritdoc cref="FutureAwaiter.IsCompleted"/>
    public bool IsCompleted => _future.IsDone;

    /// <summary>The value; otherwise as <see cref="FutureAwaiter.GetResult"/>.</summary>
    public T GetResult()
    {
        LoopTask.ThrowInjected();
        return _result.Result;
    }

    /// <inheritdoc cref="FutureAwaiter.OnCompleted"/>
    public void OnCompleted(Action continuation) => ForeignAwait.Continue(_future, continuation);

    /// <inheritdoc cref="FutureAwaiter.OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => ForeignAwait.Continue(_future, continuation);

    void ILoopAwaiter.Park(LoopTask task) => task.ParkOn(_future);
}
