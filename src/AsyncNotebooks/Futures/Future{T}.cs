using System.ComponentModel;

namespace AsyncNotebooks;

/// <summary>A <see cref="Future"/> that carries a value.</summary>
/// <typeparam name="T">The type of that value.</typeparam>
public class Future<T> : Future, IAwaitable<T>, IResult<T>
{
    private T? _value;

    /// <inheritdoc cref="Future(EventLoop?)"/>
    public Future(EventLoop? loop = null)
        : base(loop)
    {
    }

    /// <summary>The value.</summary>
    /// <remarks>Answers to <c>future.result()</c>.</remarks>
    /// <exception cref="InvalidOperationException">It is still pending.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public T Result
    {
        get
        {
            ThrowIfUnsuccessful();
            return _value!;
        }
    }

    /// <summary>Not for a future that carries a value.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override void SetResult() => throw new InvalidOperationException("This future carries a value. Give it: SetResult(value).");

    /// <summary>Completes it with a value.</summary>
    /// <exception cref="InvalidOperationException">It is done already, or this is not the loop's thread.</exception>
    public void SetResult(T value)
    {
        if (!IsDone)
            _value = value;
        Complete(FutureState.Succeeded, null);
    }

    /// <inheritdoc cref="Future.GetAwaiter"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new FutureAwaiter<T> GetAwaiter() => new(this, this);
}
