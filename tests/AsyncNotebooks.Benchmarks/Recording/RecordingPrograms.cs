using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Benchmarks.Recording;

/// <summary>What is run with and without a recording: switches, many tasks, timers, a lock.</summary>
public static class RecordingPrograms
{
    /// <summary>The programs, each with a size that takes some ten milliseconds.</summary>
    public static IReadOnlyList<(string Id, string Title, int Size)> All { get; } =
    [
        ("one-task", "one task, `Sleep(0)`", 200_000),
        ("many-tasks", "1,000 tasks × `Sleep(0)`", 100_000),
        ("gather", "gather of coroutines that return at once", 20_000),
        ("timers", "1,000 tasks × `Sleep(1)`, virtual time", 20_000),
        ("lock", "lock, taken and released by 100 tasks", 20_000),
    ];

    /// <summary>A program by its id. Its name for the recorded one ends in "recorded".</summary>
    /// <param name="id">Which.</param>
    /// <param name="size">How many switches, tasks, sleeps or turns at the lock it makes.</param>
    public static Action Find(string id, int size)
    {
        if (id.EndsWith(" recorded", StringComparison.Ordinal))
        {
            var program = Find(id[..^" recorded".Length], size);
            return () => Trace.Record(program);
        }

        return id switch
        {
            "one-task" => () => Run(Times(size, 0), new VirtualTime()),
            "many-tasks" => () => Run(Together(1000, size / 1000, 0), new VirtualTime()),
            "gather" => () => Run(Returns(size), new VirtualTime()),
            "timers" => () => Run(Together(1000, size / 1000, 1), new VirtualTime()),
            "lock" => () => Run(InTurn(100, size / 100), new VirtualTime()),
            _ => throw new ArgumentException($"No such program: {id}", nameof(id)),
        };
    }

    /// <summary>How many events a recording of a program holds.</summary>
    public static int CountEvents(string id, int size) => Trace.Record(Find(id, size)).Events.Count;

    private static async Coroutine Times(int times, double seconds)
    {
        for (var i = 0; i < times; i++)
            await Sleep(seconds);
    }

    private static async Coroutine Together(int tasks, int times, double seconds) =>
        await Gather(Enumerable.Range(0, tasks).Select(_ => Times(times, seconds)));

    private static async Coroutine<int> Return(int value) => value;

    private static async Coroutine Returns(int tasks) => await Gather(Enumerable.Range(0, tasks).Select(Return));

    private static async Coroutine InTurn(int tasks, int times)
    {
        var mutex = new AsyncLock();
        await Gather(Enumerable.Range(0, tasks).Select(_ => TakeTurns(mutex, times)));
    }

    private static async Coroutine TakeTurns(AsyncLock mutex, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using (await mutex.Acquire())
                await Sleep(0);
        }
    }
}
