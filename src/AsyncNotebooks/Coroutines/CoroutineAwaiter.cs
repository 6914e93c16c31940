using System.ComponentModel;

namespace AsyncNotebooks;

/// <summary>Runs a coroutine inline: the awaiting task goes straight on with its body, without a trip through the loop.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CoroutineAwaiter : ILoopAwaiter
{
    private readonly Coroutine _coroutine;

    internal CoroutineAwaiter(Coroutine coroutine) => _coroutine = coroutine;

    /// <summary>False: a coroutine that is awaited has not begun.</summary>
    public bool IsCompleted => false;

    /// <summary>Throws what the body threw.</summary>
    /// <exception cref="InvalidOperationException">Called by hand: the body has not run.</exception>
    public void GetResult() => _coroutine.ThrowIfFailed();

    /// <summary>For a plain <c>async Task</c> method on the loop: makes the coroutine a task of its own.</summary>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    public void OnCompleted(Action continuation) => ForeignAwait.Start(_coroutine, continuation);

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => ForeignAwait.Start(_coroutine, continuation);

    void ILoopAwaiter.Park(LoopTask task) => task.Call(_coroutine);
}

/// <inheritdoc cref="CoroutineAwaiter"/>
/// <typeparam name="T">The type of the value that the coroutine returns.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CoroutineAwaiter<T> : ILoopAwaiter
{
    private readonly Coroutine<T> _coroutine;

    internal CoroutineAwaiter(Coroutine<T> coroutine) => _coroutine = coroutine;

    /// <inheritdoc cref="CoroutineAwaiter.IsCompleted"/>
    public bool IsCompleted => false;

    /// <summary>What the body returned; throws what it threw.</summary>
    public T GetResult()
    {
        _coroutine.ThrowIfFailed();
        return _coroutine.Value;
    }

    /// <inheritdoc cref="CoroutineAwaiter.OnCompleted"/>
    public void OnCompleted(Action continuation) => ForeignAwait.Start(_coroutine, continuation);

    /// <inheritdoc cref="CoroutineAwaiter.OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => ForeignAwait.Start(_coroutine, continuation);

    void ILoopAwaiter.Park(LoopTask task) => task.Call(_coroutine);
}
