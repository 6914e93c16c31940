using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AsyncNotebooks;

/// <summary>A <see cref="Coroutine"/> that returns a value.</summary>
/// <typeparam name="T">The type of that value.</typeparam>
[AsyncMethodBuilder(typeof(CoroutineMethodBuilder<>))]
public abstract class Coroutine<T> : Coroutine, IAwaitable<T>
{
    private T? _value;

    private protected Coroutine()
    {
    }

    /// <inheritdoc cref="Coroutine.GetAwaiter"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new CoroutineAwaiter<T> GetAwaiter()
    {
        CheckFresh();
        return new(this);
    }

    internal override bool ReturnsValue => true;

    Future IAwaitable.ToFuture(EventLoop loop) => loop.CreateTask(this);

    internal void Return(T value)
    {
        _value = value;
        End();
    }

    /// <summary>What the body returned; valid once it has ended without an exception.</summary>
    internal T Value => _value!;
}
