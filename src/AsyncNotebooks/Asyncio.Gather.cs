namespace AsyncNotebooks;

public static partial class Asyncio
{
    /// <summary>Runs awaitables side by side and gives their values in the order of the arguments.</summary>
    /// <remarks>
    /// Answers to <c>asyncio.gather</c>. Coroutines become tasks at the call. The first exception is passed on at once and the others keep
    /// running; cancelling the future that is returned cancels them all. The counterpart of <see cref="Task.WhenAll(Task[])"/>.
    /// </remarks>
    /// <typeparam name="T">The type of each value.</typeparam>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    public static Future<T[]> Gather<T>(params IEnumerable<IAwaitable<T>> awaitables) =>
        new Gathering<T, T>(EventLoop.Running, awaitables, child => ((IResult<T>)child).Result, passFailureOn: true);

    /// <inheritdoc cref="Gather{T}(IEnumerable{IAwaitable{T}})"/>
    public static Future Gather(params IEnumerable<IAwaitable> awaitables) => GatherOn(EventLoop.Running, awaitables, passFailureOn: true);

    /// <summary>Runs awaitables side by side and says of each how it ended, in the order of the arguments.</summary>
    /// <remarks>Answers to <c>asyncio.gather(…, return_exceptions=True)</c>; Python mixes exceptions with values, C# has types.</remarks>
    /// <typeparam name="T">The type of each value.</typeparam>
    /// <param name="returnExceptions">True for outcomes; false passes the first exception on, as the other overload does.</param>
    /// <param name="awaitables">What to run.</param>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    public static Future<Outcome<T>[]> Gather<T>(bool returnExceptions, params IEnumerable<IAwaitable<T>> awaitables) =>
        new Gathering<T, Outcome<T>>(EventLoop.Running, awaitables, child => Outcome<T>.Of(child, ((IResult<T>)child)), passFailureOn: !returnExceptions);

    /// <inheritdoc cref="Gather{T}(bool, IEnumerable{IAwaitable{T}})"/>
    public static Future<Outcome[]> Gather(bool returnExceptions, params IEnumerable<IAwaitable> awaitables) =>
        new Gathering<object?, Outcome>(EventLoop.Running, awaitables, Outcome.Of, passFailureOn: !returnExceptions);

    /// <summary>For a loop that does not run yet, or no longer.</summary>
    internal static Future GatherOn(EventLoop loop, IEnumerable<IAwaitable> awaitables, bool passFailureOn) =>
        new Gathering<object?, object?>(loop, awaitables, _ => null, passFailureOn);
}
