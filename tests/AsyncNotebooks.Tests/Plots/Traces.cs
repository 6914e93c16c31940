using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Plots;

/// <summary>Recorded runs of small programs on the virtual clock.</summary>
internal static class Traces
{
    /// <summary>A task that returns, one that fails and one that is cancelled.</summary>
    public static Trace Ends() => Recorded(async () =>
    {
        var good = CreateTask(Wait(2), "good");
        var bad = CreateTask(Fail(0.5), "bad");
        var late = CreateTask(Wait(9), "late");
        await good;
        late.Cancel();
        await Ignore(late);
        await Ignore(bad);
    });

    public static Trace OneByOne() => Recorded(async () =>
    {
        await CreateTask(Wait(2));
        await CreateTask(Wait(1));
    });

    public static Trace Together() => Recorded(async () =>
    {
        var (first, second) = (CreateTask(Wait(2)), CreateTask(Wait(1)));
        await first;
        await second;
    });

    public static Trace Many(int count) => Recorded(async () =>
    {
        for (var i = 0; i < count; i++)
            _ = CreateTask(Wait(1));
        await Sleep(2);
    });

    public static Trace Recorded(Func<Coroutine> main) => Trace.Record(() => Run(main(), new VirtualTime()));

    public static async Coroutine Wait(double seconds) => await Sleep(seconds);

    private static async Coroutine Fail(double seconds)
    {
        await Sleep(seconds);
        throw new InvalidOperationException("no such <page>");
    }

    private static async Coroutine Ignore(LoopTask task)
    {
        try
        {
            await task;
        }
        catch (Exception exception) when (exception is InvalidOperationException or OperationCanceledException)
        {
            // How it ended is what the trace is about.
        }
    }
}
