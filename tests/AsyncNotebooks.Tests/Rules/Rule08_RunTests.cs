using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Rule 8: <c>Run</c> cancels and awaits what is left, then closes the loop.</summary>
public class Rule08_RunTests
{
    [Fact]
    public void Run_TasksLeft_AreCancelledAndAwaitedToTheirEnd() => Assert.Equal(["1 main returns", "1 cancelled", "3 cleaned up"], InLoop.TimedLog(async log =>
    {
        _ = CreateTask(Background());
        await Sleep(1);
        log("main returns");

        async Coroutine Background()
        {
            try
            {
                await Sleep(10);
            }
            finally
            {
                log("cancelled");
                await Sleep(2);
                log("cleaned up");
            }
        }
    }));

    [Fact]
    public void Run_MainThrows_StillEndsWhatIsLeftAndThrowsThat()
    {
        LoopTask left = null!;
        InLoop.Throws<FormatException>(async () =>
        {
            left = CreateTask(Sleep(10));
            await Sleep(1);
            throw new FormatException();
        });
        Assert.True(left.IsCancelled);
    }

    [Fact]
    public void Run_LeftTaskFailsWhileItIsCancelled_IsReported()
    {
        var report = Assert.Single(InLoop.Reports(async () =>
        {
            _ = CreateTask(FailsOnTheWayOut(), "untidy");
            await Sleep(1);
        }));
        Assert.Equal("task untidy, failed with FormatException failed while it was cancelled at the end of Run: FormatException: oops", report.ToString());
    }

    [Fact]
    public void Run_Ended_HasClosedTheLoop()
    {
        EventLoop loop = null!;
        InLoop.Run(async () =>
        {
            loop = GetRunningLoop();
            await Sleep(0);
        });
        Assert.True(loop.IsClosed);
        Assert.False(loop.IsRunning);
        Assert.Null(EventLoop.RunningOrNull);
        Assert.Throws<ObjectDisposedException>(() => loop.CallSoon(() => { }));
    }

    [Fact]
    public void Run_Coroutine_ReturnsItsValue() => Assert.Equal(42, Run(Answer(), new VirtualTime()));

    [Fact]
    public void Run_TwiceOnOneClock_GoesOnInTime()
    {
        var clock = new VirtualTime();
        Run(Sleep(1), clock);
        Run(Sleep(2), clock);
        Assert.Equal(3, clock.Now);
    }

    [Fact]
    public void Run_InsideACoroutine_RefusesAndReportsNothingElse()
    {
        var reports = InLoop.Reports(async () =>
        {
            var inner = Sleep(0);
            var refusal = Assert.Throws<InvalidOperationException>(() => Run(inner));
            Assert.Equal("An event loop runs on this thread already. Inside a coroutine, await the other coroutine instead of running it.", refusal.Message);
            await inner; // it was not used up
        });
        Assert.Empty(reports);
    }

    private static async Coroutine<int> Answer()
    {
        await Sleep(1);
        return 42;
    }

    private static async Coroutine FailsOnTheWayOut()
    {
        try
        {
            await Sleep(10);
        }
        catch (OperationCanceledException)
        {
            throw new FormatException("oops");
        }
    }
}
