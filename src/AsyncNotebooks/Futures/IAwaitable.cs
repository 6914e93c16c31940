namespace AsyncNotebooks;

/// <summary>What can be awaited on the loop: a coroutine, a future or a task.</summary>
/// <remarks>Answers to what asyncio's functions call an awaitable. Coroutines become tasks there, and here.</remarks>
public interface IAwaitable
{
    /// <summary>The future itself, or a new task for a coroutine (<c>asyncio.ensure_future</c>).</summary>
    internal Future ToFuture(EventLoop loop);
}

/// <summary>An awaitable that gives a value.</summary>
/// <typeparam name="T">The type of that value.</typeparam>
public interface IAwaitable<out T> : IAwaitable;
