using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Lints;

public class LeakedTaskTests
{
    private const string Lint = "task left running";

    [Fact]
    public void Task_ThatOutlivesMain_IsFound()
    {
        var finding = Assert.Single(Linted.Run(Lint, async () =>
        {
            _ = CreateTask(Linted.Work(10), "forgotten");
            await Sleep(1);
        }));
        Assert.Equal(("forgotten", 1.0), (finding.Task, finding.Time));
        Assert.Equal("forgotten (Work) was still at work when the main coroutine had ended.", finding.What);
        Assert.StartsWith("LeakedTaskTests.cs:", finding.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Tasks_FromOneLine_AreOneFinding()
    {
        var finding = Assert.Single(Linted.Run(Lint, async () =>
        {
            for (var i = 0; i < 6; i++)
                _ = CreateTask(Linted.Work(10));
            await Sleep(1);
        }));
        Assert.Equal("6 tasks of Work (Task-2, Task-3, Task-4 and 3 more) were still at work when the main coroutine had ended.", finding.What);
    }

    [Fact]
    public void Task_ThatEndsInTime_IsNotFound() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        _ = CreateTask(Linted.Work(1));
        await Sleep(2);
    }));

    [Fact]
    public void Task_ThatTheProgramCancels_IsNotFound() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        var heartbeat = CreateTask(Linted.Work(10));
        await Sleep(1);
        heartbeat.Cancel();
    }));

    [Fact]
    public void Tasks_OfAProgramThatIsStuck_AreNotFound()
    {
        var trace = Trace.Record(() => Assert.Throws<LoopDeadlockException>(() => Run(Stuck(), new VirtualTime())));
        Assert.Contains(trace.Events, happened => happened.Kind == TraceEventKind.RunEnding);
        Assert.Empty(Linted.Of(Lint, trace));
    }

    private static async Coroutine Stuck()
    {
        _ = CreateTask(Linted.Work(double.PositiveInfinity));
        await new Future();
    }
}
