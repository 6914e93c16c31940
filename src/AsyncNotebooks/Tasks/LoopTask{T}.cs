using System.ComponentModel;

namespace AsyncNotebooks;

/// <summary>A <see cref="LoopTask"/> whose coroutine returns a value.</summary>
/// <typeparam name="T">The type of that value.</typeparam>
public sealed class LoopTask<T> : LoopTask, IAwaitable<T>, IResult<T>
{
    private T? _value;

    internal LoopTask(EventLoop loop, Coroutine<T> coroutine, string? name)
        : base(loop, coroutine, name)
    {
    }

    /// <inheritdoc cref="Future{T}.Result"/>
    public T Result
    {
        get
        {
            ThrowIfUnsuccessful();
            return _value!;
        }
    }

    /// <inheritdoc cref="Future.GetAwaiter"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new FutureAwaiter<T> GetAwaiter() => new(this, this);

    private protected override void TakeValue(Coroutine main) => _value = ((Coroutine<T>)main).Value;
}
