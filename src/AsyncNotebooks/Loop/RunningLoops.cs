namespace AsyncNotebooks;

/// <summary>The loops that run in this process, on whatever thread: for whoever looks at it from outside because it does not end.</summary>
/// <remarks>Answers to <c>python -m asyncio ps</c>.</remarks>
internal static class RunningLoops
{
    private static readonly Lock s_lock = new();
    private static readonly List<EventLoop> s_loops = [];

    /// <summary>A loop begins to run.</summary>
    public static void Add(EventLoop loop)
    {
        lock (s_lock)
            s_loops.Add(loop);
    }

    /// <summary>It runs no longer.</summary>
    public static void Remove(EventLoop loop)
    {
        lock (s_lock)
            s_loops.Remove(loop);
    }

    /// <summary>A line for each task that has not ended: its name, the coroutines it is in, and what it waits for. Called by name, from any thread.</summary>
    /// <remarks>The loops run on meanwhile, so a task may end while it is looked at; then it is left out.</remarks>
    public static string[] Describe()
    {
        EventLoop[] loops;
        lock (s_lock)
            loops = [.. s_loops];
        return [.. loops.SelectMany(Describe)];
    }

    private static IEnumerable<string> Describe(EventLoop loop)
    {
        // The loop's own list changes under whoever reads it from another thread; a second look mostly finds it at rest.
        for (var attempt = 0; attempt < 10; attempt++)
        {
            try
            {
                return [.. loop.AllTasks().Where(task => !task.IsDone).Select(task => Describe(task, loop.CurrentTask == task))];
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException or NullReferenceException or IndexOutOfRangeException)
            {
                Thread.Yield();
            }
        }

        return ["a loop whose tasks change faster than one can look at them"];
    }

    private static string Describe(LoopTask task, bool isRunning)
    {
        var place = string.Join(" → ", task.Stack.Select(coroutine => coroutine.Name));
        var state = (isRunning, task.WaitsFor) switch
        {
            (true, _) => "runs, and holds the loop",
            (_, "") => "is ready",
            var (_, what) => $"waits for {what}",
        };
        return $"{task.Name} ({(place.Length == 0 ? task.CoroutineName : place)}) {state}";
    }
}
