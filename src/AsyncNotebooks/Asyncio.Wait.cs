namespace AsyncNotebooks;

public static partial class Asyncio
{
    /// <summary>Waits until some or all of the futures are done. Never throws what they threw, never cancels them.</summary>
    /// <remarks>Answers to <c>asyncio.wait</c>. It takes tasks and futures only: a coroutine that became a task inside could not be found again.</remarks>
    /// <typeparam name="TFuture">The kind of the futures.</typeparam>
    /// <param name="futures">At least one.</param>
    /// <param name="seconds">How long at most; null for as long as it takes. Running out of time is no error.</param>
    /// <param name="until">What to wait for.</param>
    /// <returns>The ones that are done and the ones that are not, in the order of the argument.</returns>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static async Coroutine<(IReadOnlyList<TFuture> Done, IReadOnlyList<TFuture> Pending)> Wait<TFuture>(
        IEnumerable<TFuture> futures, double? seconds = null, WaitUntil until = WaitUntil.AllCompleted)
        where TFuture : Future
    {
        ArgumentNullException.ThrowIfNull(futures);
        TFuture[] all = [.. futures.Distinct()];
        if (all.Length == 0)
            throw new ArgumentException("There is nothing to wait for: give Wait at least one task or future.", nameof(futures));
        await Waiting.Until(all, seconds, until);
        return (Array.FindAll(all, future => future.IsDone), Array.FindAll(all, future => !future.IsDone));
    }

    /// <summary>Gives the awaitables as they finish, whoever is first: <c>await foreach (var done in AsCompleted(tasks))</c>.</summary>
    /// <remarks>Answers to <c>asyncio.as_completed</c> in its form for <c>async for</c> (Python 3.13). Await what it gives for the value or the exception. Plain .NET: <c>Task.WhenEach</c>.</remarks>
    /// <typeparam name="T">The type of each value.</typeparam>
    /// <param name="awaitables">What to run; coroutines become tasks at the call.</param>
    /// <param name="seconds">How long the whole may take; null for as long as it takes.</param>
    /// <exception cref="TimeoutException">From the iteration: the time was up before all were done.</exception>
    public static CompletedSequence<T> AsCompleted<T>(IEnumerable<IAwaitable<T>> awaitables, double? seconds = null)
    {
        ArgumentNullException.ThrowIfNull(awaitables);
        return new(awaitables, seconds);
    }
}
