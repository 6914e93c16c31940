namespace AsyncNotebooks;

public static partial class Asyncio
{
    /// <summary>Opens a stretch of code with a deadline: <c>await using var scope = Timeout(2);</c>.</summary>
    /// <remarks>Answers to <c>asyncio.timeout</c>. Plain .NET: <see cref="CancellationTokenSource.CancelAfter(TimeSpan)"/> and a token passed on by hand.</remarks>
    /// <param name="seconds">Seconds from now; null for no deadline yet.</param>
    /// <exception cref="InvalidOperationException">The caller is not part of a task.</exception>
    public static TimeoutScope Timeout(double? seconds) => new(GetRunningLoop().Time + seconds);

    /// <summary>Opens a stretch of code with a deadline at a time on the loop's clock.</summary>
    /// <remarks>Answers to <c>asyncio.timeout_at</c>.</remarks>
    public static TimeoutScope TimeoutAt(double? when) => new(when);

    /// <summary>Runs a body with a deadline. Unlike the scope alone, it sees what the body throws, as <c>async with</c> does in Python.</summary>
    /// <exception cref="TimeoutException">The deadline passed, and the body let the cancellation through.</exception>
    public static async Coroutine Timeout(double? seconds, Func<TimeoutScope, Coroutine> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var scope = Timeout(seconds);
        try
        {
            await body(scope);
        }
        catch (Exception exception)
        {
            scope.Leave(exception);
            throw;
        }

        scope.Leave(null);
    }

    /// <summary>Waits for something, but no longer than that; at the deadline it is cancelled.</summary>
    /// <remarks>
    /// Answers to <c>asyncio.wait_for</c>. It returns only when the cancelled task has ended, so nothing is left running. Plain .NET's
    /// <see cref="Task.WaitAsync(TimeSpan)"/> turns away and leaves the task to itself.
    /// </remarks>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="awaitable">What to wait for; a coroutine becomes a task.</param>
    /// <param name="seconds">How long at most; null for as long as it takes.</param>
    /// <exception cref="TimeoutException">The time was up.</exception>
    public static async Coroutine<T> WaitFor<T>(IAwaitable<T> awaitable, double? seconds)
    {
        ArgumentNullException.ThrowIfNull(awaitable);
        if (seconds is { } limit)
            return ((IResult<T>)await Waiting.UntilDoneOrLate(awaitable, limit)).Result;
        if (awaitable is Coroutine<T> coroutine)
            return await coroutine; // without a limit it needs no task of its own
        var future = awaitable.ToFuture(EventLoop.Running);
        await future;
        return ((IResult<T>)future).Result;
    }

    /// <inheritdoc cref="WaitFor{T}(IAwaitable{T}, double?)"/>
    public static async Coroutine WaitFor(IAwaitable awaitable, double? seconds)
    {
        ArgumentNullException.ThrowIfNull(awaitable);
        if (seconds is { } limit)
            (await Waiting.UntilDoneOrLate(awaitable, limit)).ThrowIfUnsuccessful();
        else if (awaitable is Coroutine coroutine)
            await coroutine;
        else
            await awaitable.ToFuture(EventLoop.Running);
    }

    /// <summary>Lets the awaiting task be cancelled without cancelling what it awaits.</summary>
    /// <remarks>Answers to <c>asyncio.shield</c>. The inner one goes on by itself: keep it and await it later.</remarks>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Future<T> Shield<T>(IAwaitable<T> awaitable)
    {
        ArgumentNullException.ThrowIfNull(awaitable);
        var inner = awaitable.ToFuture(EventLoop.Running);
        var outer = new Shielded<T>(inner);
        return Waiting.Mirror(inner, outer, () => outer.SetResult(((IResult<T>)inner).Result));
    }

    /// <inheritdoc cref="Shield{T}"/>
    public static Future Shield(IAwaitable awaitable)
    {
        ArgumentNullException.ThrowIfNull(awaitable);
        var inner = awaitable.ToFuture(EventLoop.Running);
        var outer = new Shielded(inner);
        return Waiting.Mirror(inner, outer, outer.SetResult);
    }
}
