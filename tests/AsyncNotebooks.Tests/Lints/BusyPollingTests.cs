using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Lints;

public class BusyPollingTests
{
    private const string Lint = "busy polling";

    [Fact]
    public void Task_ThatLooksAgainAndAgain_IsFound()
    {
        var finding = Assert.Single(Linted.Run(Lint, async () =>
        {
            var work = CreateTask(Linted.Work(1));
            while (!work.IsDone)
                await Sleep(0.02);
        }));
        Assert.Equal("Task-1", finding.Task);
        Assert.Matches(@"^Task-1 \(Main\) woke \d\d times between ", finding.What);
        Assert.Equal("What it looks for is noticed late, by up to 0.02 s.", finding.Cost);
        Assert.StartsWith("BusyPollingTests.cs:", finding.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Task_ThatGivesWayToNobody_IsFound() => Assert.Equal("The loop never rested.", Assert.Single(Linted.Run(Lint, async () =>
    {
        for (var i = 0; i < 50; i++)
            await Sleep(0);
    })).Cost);

    [Fact]
    public void Task_ThatTicksSlowly_IsNotFound() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        for (var i = 0; i < 50; i++)
            await Sleep(0.5);
    }));

    [Fact]
    public void Tasks_ThatGiveWayToEachOther_AreNotFound() => Assert.Empty(Linted.Run(Lint, async () => await Gather(GiveWay(), GiveWay())));

    [Fact]
    public void Task_ThatDoesSomethingEachTime_IsNotFound() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        var queue = new AsyncQueue<int>();
        var reader = CreateTask(Read(queue));
        for (var i = 0; i < 50; i++)
        {
            queue.PutNow(i);
            await Sleep(0.01);
        }

        await reader;
    }));

    [Fact]
    public void Task_ThatComputesBetweenTheSleeps_IsNotFound()
    {
        Assert.NotEmpty(Linted.Of(Lint, Yields(held: 0.00001)));
        Assert.Empty(Linted.Of(Lint, Yields(held: 0.002)));
    }

    private static async Coroutine GiveWay()
    {
        for (var i = 0; i < 50; i++)
            await Sleep(0);
    }

    private static async Coroutine Read(AsyncQueue<int> queue)
    {
        for (var i = 0; i < 50; i++)
            await queue.Get();
    }

    // How long steps hold the loop is real time: here it is given.
    private static Trace Yields(double held)
    {
        var step = new[] { new TraceEvent(0, TraceEventKind.StepBegan, 1, 0, ""), new TraceEvent(0, TraceEventKind.Suspended, 1, 0, "yield") { Held = held } };
        return new(
            [new(1, "Task-1", "Main", 0, null, 0)],
            [new(0, TraceEventKind.TaskCreated, 1, 0, ""), .. Enumerable.Repeat(step, 20).SelectMany(events => events)],
            isVirtual: true);
    }
}
