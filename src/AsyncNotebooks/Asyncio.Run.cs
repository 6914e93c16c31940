namespace AsyncNotebooks;

public static partial class Asyncio
{
    /// <summary>Makes a loop, runs the coroutine on it to its end, cancels and awaits what is left, threads included, and closes the loop.</summary>
    /// <remarks>Answers to <c>asyncio.run</c>. Plain .NET has no counterpart: its loop, the thread pool, is always there.</remarks>
    /// <typeparam name="T">The type of what the coroutine returns.</typeparam>
    /// <param name="main">The coroutine to run.</param>
    /// <param name="clock">A <see cref="VirtualTime"/> for time that jumps; the system's clock if null.</param>
    /// <param name="debug">True to have callbacks reported that hold the loop for long.</param>
    /// <returns>What the coroutine returned.</returns>
    /// <exception cref="InvalidOperationException">A loop runs on this thread already.</exception>
    /// <exception cref="LoopDeadlockException">On a virtual clock: nothing can run any more and the coroutine has not ended.</exception>
    public static T Run<T>(Coroutine<T> main, TimeProvider? clock = null, bool debug = false)
    {
        ArgumentNullException.ThrowIfNull(main);
        T result = default!;
        RunOn(clock, debug, loop => result = loop.RunUntilComplete(main));
        return result;
    }

    /// <inheritdoc cref="Run{T}(Coroutine{T}, TimeProvider, bool)"/>
    public static void Run(Coroutine main, TimeProvider? clock = null, bool debug = false)
    {
        ArgumentNullException.ThrowIfNull(main);
        RunOn(clock, debug, loop => loop.RunUntilComplete(main));
    }

    private static void RunOn(TimeProvider? clock, bool debug, Action<EventLoop> run)
    {
        EventLoop.CheckNoneRuns();
        using var loop = new EventLoop(clock) { Debug = debug };
        try
        {
            run(loop);
        }
        finally
        {
            loop.CancelAll();
            loop.RunUntilThreadsEnd();
            loop.RunLastTurns();
        }
    }
}
