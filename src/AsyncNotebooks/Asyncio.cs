namespace AsyncNotebooks;

/// <summary>
/// The functions of Python's <c>asyncio</c> module. With <c>using static AsyncNotebooks.Asyncio;</c> a program reads as it does there:
/// <c>Run(Main())</c>, <c>await Gather(A(), B())</c>, <c>await Sleep(2)</c>.
/// </summary>
public static partial class Asyncio
{
    /// <summary>The loop that runs on this thread.</summary>
    /// <remarks>Answers to <c>asyncio.get_running_loop()</c>.</remarks>
    /// <exception cref="InvalidOperationException">None does.</exception>
    public static EventLoop GetRunningLoop() => EventLoop.Running;

    /// <summary>The task whose step is running.</summary>
    /// <remarks>Answers to <c>asyncio.current_task()</c>.</remarks>
    /// <exception cref="InvalidOperationException">The caller is not part of a task.</exception>
    public static LoopTask CurrentTask => LoopTask.Current ??
        throw new InvalidOperationException("No task is running here. Call this from inside a coroutine that Run, CreateTask or an await has started.");

    /// <summary>The tasks of the running loop that have not ended, in order of creation.</summary>
    /// <remarks>Answers to <c>asyncio.all_tasks()</c>, which is a set without an order.</remarks>
    public static IReadOnlyList<LoopTask> AllTasks() => EventLoop.Running.AllTasks();

    /// <summary>Starts a coroutine as a task: it runs beside the caller from the next turn on.</summary>
    /// <remarks>Answers to <c>asyncio.create_task</c>. Keep the task and await it, or its failure is only reported when the loop closes.</remarks>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="coroutine">A coroutine that has not been awaited.</param>
    /// <param name="name">A name for messages and pictures; "Task-1", "Task-2", … if null.</param>
    /// <exception cref="InvalidOperationException">No loop runs, or the coroutine was started before.</exception>
    public static LoopTask<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null) => EventLoop.Running.CreateTask(coroutine, name);

    /// <inheritdoc cref="CreateTask{T}"/>
    public static LoopTask CreateTask(Coroutine coroutine, string? name = null) => EventLoop.Running.CreateTask(coroutine, name);

    /// <summary>Suspends the awaiting task for a time, and no one else.</summary>
    /// <remarks>
    /// Answers to <c>asyncio.sleep</c>. A coroutine like any other: it begins to sleep when it is awaited. <c>Sleep(0)</c> gives everybody else
    /// one turn.
    /// </remarks>
    /// <param name="seconds">Seconds on the loop's clock; <see cref="double.PositiveInfinity"/> sleeps until cancelled.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seconds"/> is not a number.</exception>
    public static Coroutine Sleep(double seconds)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(seconds, double.NaN);
        return seconds > 0 ? new SleepCoroutine(seconds) : new YieldCoroutine();
    }

    /// <inheritdoc cref="Sleep(double)"/>
    public static Coroutine Sleep(TimeSpan duration) =>
        // .NET's way to say "for ever" is -1 ms, which taken as a number would be no sleep at all.
        Sleep(duration == System.Threading.Timeout.InfiniteTimeSpan ? double.PositiveInfinity : duration.TotalSeconds);
}
