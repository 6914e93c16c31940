using System.ComponentModel;

namespace AsyncNotebooks;

/// <summary>The <c>await</c> of something of which no more is known than that it can be awaited.</summary>
/// <remarks>
/// Coroutines, futures and tasks have an awaiter of their own, which the compiler prefers. This one serves what <see cref="CompletedSequence{T}"/>
/// gives, and methods that take an <see cref="IAwaitable{T}"/>; a coroutine awaited through it becomes a task (<c>asyncio.ensure_future</c>).
/// </remarks>
public static class AwaitableExtensions
{
    /// <summary>Called by the compiler for <c>await</c>.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static FutureAwaiter<T> GetAwaiter<T>(this IAwaitable<T> awaitable)
    {
        ArgumentNullException.ThrowIfNull(awaitable);
        var future = awaitable.ToFuture(EventLoop.Running);
        return new(future, (IResult<T>)future);
    }

    /// <inheritdoc cref="GetAwaiter{T}"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static FutureAwaiter GetAwaiter(this IAwaitable awaitable)
    {
        ArgumentNullException.ThrowIfNull(awaitable);
        return new(awaitable.ToFuture(EventLoop.Running));
    }
}
