using System.Globalization;

namespace AsyncNotebooks;

// What the loop has to say when nobody else can: callbacks that failed, results that nobody looked at.
public sealed partial class EventLoop
{
    private readonly Leftovers _leftovers = new();
    private readonly TaskRegistry _tasks = new();
    private bool _debug;

    /// <summary>Called with everything that went wrong where no caller could catch it; null writes a line to <see cref="Console.Error"/>.</summary>
    /// <remarks>Answers to <c>loop.set_exception_handler</c>.</remarks>
    public Action<LoopReport>? ExceptionHandler { get; set; }

    /// <summary>In debug mode the loop measures every callback and reports those that held it for <see cref="SlowCallbackDuration"/> or more.</summary>
    /// <remarks>Answers to <c>loop.set_debug</c>.</remarks>
    public bool Debug
    {
        get => _debug;
        set => _debug = value;
    }

    /// <summary>How long a callback may hold the loop before debug mode reports it; 0.1 s at first.</summary>
    /// <remarks>Answers to <c>loop.slow_callback_duration</c>.</remarks>
    public TimeSpan SlowCallbackDuration { get; set; } = TimeSpan.FromSeconds(0.1);

    /// <summary>The tasks that have not ended, in the order of their creation.</summary>
    /// <remarks>Answers to <c>asyncio.all_tasks(loop)</c>.</remarks>
    public IReadOnlyList<LoopTask> AllTasks() => _tasks.InOrderOfCreation();

    /// <summary>Hands a report to <see cref="ExceptionHandler"/>.</summary>
    /// <remarks>Answers to <c>loop.call_exception_handler</c>. A handler that throws is reported in its turn, never let through.</remarks>
    internal void Report(string message, Exception? exception, object? source)
    {
        var report = new LoopReport(message, exception, source);
        try
        {
            if (ExceptionHandler is { } handler)
                handler(report);
            else
                Console.Error.WriteLine(report);
        }
        catch (Exception failure)
        {
            // Both lines: what the handler was told would be lost otherwise.
            Console.Error.WriteLine(report);
            Console.Error.WriteLine(new LoopReport("The exception handler of the loop failed itself", failure, this));
        }
    }

    /// <summary>Calls user code that no caller waits for; what it throws is reported.</summary>
    internal void InvokeGuarded(Action callback, ExecutionContext? context, Handle source)
    {
        try
        {
            if (context is null)
                callback();
            else
                ExecutionContext.Run(context, static action => ((Action)action!)(), callback);
        }
        catch (Exception exception)
        {
            Report($"An exception in a {source}", exception, source);
        }
    }

    internal int Register(LoopTask task) => _tasks.Add(task);

    internal void Unregister(LoopTask task) => _tasks.Remove(task);

    /// <summary>A coroutine was called; until it begins, nobody has awaited it.</summary>
    internal void Born(Coroutine coroutine)
    {
        _leftovers.Called(coroutine);
        Tracer?.Called(coroutine);
    }

    internal void BegunAfterAll() => _leftovers.Coroutines.CountOff();

    /// <summary>A future failed; until somebody asks, nobody knows.</summary>
    internal void Failed(Future future) => future.IsOnlyCounted = !_leftovers.Failures.Add(future);

    internal void RetrievedAfterAll() => _leftovers.Failures.CountOff();

    private void ReportLeftovers()
    {
        _leftovers.Called(null);
        foreach (var coroutine in _leftovers.Coroutines.Remaining())
        {
            Tracer?.NeverAwaited(coroutine);
            Report($"Coroutine '{coroutine.Name}' was never awaited, so nothing of it ran. Write 'await {coroutine.Name}(…)' or 'CreateTask({coroutine.Name}(…))'", null, coroutine);
        }

        foreach (var future in _leftovers.Failures.Remaining())
        {
            Tracer?.NeverRetrieved(future);
            Report($"{future}, and nobody asked why. Await it, or look at its Exception", future.ExceptionUnseen, future);
        }

        if (_leftovers.Coroutines.FurtherCount is > 0 and var coroutines)
            Report($"{coroutines} more coroutines were never awaited", null, null);
        if (_leftovers.Failures.FurtherCount is > 0 and var failures)
            Report($"{failures} more futures failed, and nobody asked why", null, null);
        foreach (var task in AllTasks())
            Report($"{task} was destroyed while it was pending. Await it, or cancel it, before the loop closes", null, task);
    }

    // Measured with the system's clock whatever the loop's clock is: a virtual one stands still while a callback blocks.
    private void InvokeTimed(ICallback callback, Future? cause)
    {
        var before = TimeProvider.System.GetTimestamp();
        var what = callback is LoopTask task ? $"task {task.Name}" : callback.ToString();
        callback.Invoke(cause);
        var held = TimeProvider.System.GetElapsedTime(before);
        if (held >= SlowCallbackDuration)
        {
            var seconds = held.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
            Report($"{what} held the loop for {seconds} s; nothing else could run. Await instead of blocking, or move the work away with ToThread", null, callback);
        }
    }
}
