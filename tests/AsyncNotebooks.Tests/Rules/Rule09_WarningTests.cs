using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Rule 9: the warnings that people know, each with what to do about it.</summary>
public class Rule09_WarningTests
{
    [Fact]
    public void NeverAwaited_Coroutine_IsReportedWithBothCures()
    {
        var report = Assert.Single(InLoop.Reports(async () =>
        {
            _ = Forgotten();
            await Sleep(0);
        }));
        Assert.Equal("Coroutine 'Forgotten' was never awaited, so nothing of it ran. Write 'await Forgotten(…)' or 'CreateTask(Forgotten(…))'.", report.ToString());
        Assert.IsAssignableFrom<Coroutine>(report.Source);
        Assert.Null(report.Exception);
    }

    [Fact]
    public void NeverAwaited_Sleep_IsReportedByItsName() =>
        Assert.Contains("await Sleep(…)", Assert.Single(InLoop.Reports(async () =>
        {
            _ = Sleep(1);
            await Sleep(0);
        })).Message, StringComparison.Ordinal);

    [Fact]
    public void NeverAwaited_CoroutineAwaitedLate_IsNotReported() => Assert.Empty(InLoop.Reports(async () =>
    {
        var late = Forgotten();
        for (var i = 0; i < 1000; i++)
            await Sleep(0);
        await late;
    }));

    [Fact]
    public void NeverRetrieved_FailureOfATask_IsReportedWithTheCure()
    {
        var report = Assert.Single(InLoop.Reports(async () =>
        {
            _ = CreateTask(Fails(), "careless");
            await Sleep(1);
        }));
        Assert.Equal("task careless, failed with FormatException, and nobody asked why. Await it, or look at its Exception: FormatException: bad", report.ToString());
        Assert.IsType<FormatException>(report.Exception);
    }

    [Fact]
    public void NeverRetrieved_FailureOfAFuture_IsReported() =>
        Assert.Equal("future, failed with FormatException, and nobody asked why. Await it, or look at its Exception", Assert.Single(InLoop.Reports(async () =>
        {
            new Future().SetException(new FormatException());
            await Sleep(0);
        })).Message);

    [Fact]
    public void NeverRetrieved_FailureThatWasLookedAt_IsNotReported() => Assert.Empty(InLoop.Reports(async () =>
    {
        var task = CreateTask(Fails());
        await Sleep(1);
        Assert.NotNull(task.Exception);
    }));

    [Fact]
    public void NeverRetrieved_OneLookedAtAmongMany_OnlyTheOthersAreReported()
    {
        var reports = InLoop.Reports(async () =>
        {
            var tasks = Enumerable.Range(0, 200).Select(number => CreateTask(Fails(), $"{number}")).ToList();
            await Sleep(1);
            foreach (var task in tasks.Where(task => task.Name != "137"))
                Assert.NotNull(task.Exception);
        });
        Assert.StartsWith("task 137,", Assert.Single(reports).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NeverRetrieved_MoreThanALoopShouldHold_AreNamedOrCounted()
    {
        var reports = InLoop.Reports(async () =>
        {
            for (var i = 0; i < 50_000; i++)
                new Future().SetException(new FormatException());
            await Sleep(0);
        });
        Assert.Equal(10_001, reports.Count);
        Assert.Equal("40000 more futures failed, and nobody asked why.", reports[^1].ToString());
    }

    [Fact]
    public void NeverAwaited_MoreThanALoopShouldHold_AreNamedOrCounted()
    {
        var reports = InLoop.Reports(async () =>
        {
            var coroutines = Enumerable.Range(0, 50_000).Select(_ => Forgotten()).ToList();
            await coroutines[0];
            await coroutines[^1]; // one that was kept, one that was only counted
        });
        Assert.Equal(10_000, reports.Count);
        Assert.Equal("39999 more coroutines were never awaited.", reports[^1].ToString());
    }

    [Fact]
    public void NeverAwaited_ManyCoroutinesOnTheirWayIntoAGather_AreNotReported() => Assert.Empty(InLoop.Reports(async () =>
        await Gather(Enumerable.Range(0, 50_000).Select(_ => Forgotten()).ToList())));

    [Fact]
    public void NeverRetrieved_ManyFailuresOnTheirWayIntoAGather_AreNotReported() => Assert.Empty(InLoop.Reports(async () =>
    {
        var outcomes = await Gather(returnExceptions: true, Enumerable.Range(0, 50_000).Select(_ => Fails()));
        Assert.All(outcomes, outcome => Assert.IsType<FormatException>(outcome.Exception));
    }));

    [Fact]
    public void DestroyedWhilePending_Task_IsReportedWithTheCure()
    {
        var reports = new List<LoopReport>();
        using (var loop = new EventLoop(new VirtualTime()) { ExceptionHandler = reports.Add })
        {
            loop.CreateTask(Sleep(5), "left");
            loop.RunUntilComplete(Sleep(1));
        }

        Assert.Equal("task left, pending was destroyed while it was pending. Await it, or cancel it, before the loop closes.", Assert.Single(reports).ToString());
    }

    [Fact]
    public void HeldTheLoop_CallbackAsLongAsTheLimit_IsReportedInDebugModeWithTheCure()
    {
        var reports = new List<LoopReport>();
        using var loop = new EventLoop(new VirtualTime()) { Debug = true, SlowCallbackDuration = TimeSpan.Zero, ExceptionHandler = reports.Add };
        loop.CallSoon(Slow);
        loop.Stop();
        loop.RunForever();

        Assert.Matches(
            @"^call of Slow held the loop for \d+\.\d{3} s; nothing else could run\. Await instead of blocking, or move the work away with ToThread\.$",
            Assert.Single(reports).ToString());

        static void Slow()
        {
        }
    }

    [Fact]
    public void HeldTheLoop_StepOfATask_IsReportedUnderItsName()
    {
        var reports = new List<LoopReport>();
        using var loop = new EventLoop(new VirtualTime()) { Debug = true, SlowCallbackDuration = TimeSpan.Zero, ExceptionHandler = reports.Add };
        loop.CreateTask(Sleep(0), "cruncher");
        loop.Stop();
        loop.RunForever();
        Assert.StartsWith("task cruncher held the loop for ", Assert.Single(reports).Message, StringComparison.Ordinal);
        loop.RunUntilComplete(Sleep(0));
    }

    [Theory]
    [InlineData(true, 3_600)]
    [InlineData(false, 0)]
    public void HeldTheLoop_BelowTheLimitOrWithoutDebug_IsNotReported(bool debug, int limit)
    {
        var reports = new List<LoopReport>();
        using var loop = new EventLoop(new VirtualTime()) { Debug = debug, SlowCallbackDuration = TimeSpan.FromSeconds(limit), ExceptionHandler = reports.Add };
        loop.RunUntilComplete(Sleep(1));
        Assert.Empty(reports);
    }

    [Fact]
    public void SlowCallbackDuration_AtFirst_IsATenthOfASecond()
    {
        using var loop = new EventLoop();
        Assert.Equal(TimeSpan.FromSeconds(0.1), loop.SlowCallbackDuration);
        Assert.False(loop.Debug);
    }

    public static TheoryData<string> WrongThreadCalls =>
        ["CallSoon", "CallLater", "CallAt", "CreateTask", "SetResult", "SetException", "Cancel future", "Cancel task", "AddDoneCallback", "RemoveDoneCallback"];

    [Theory]
    [MemberData(nameof(WrongThreadCalls))]
    public void WrongThread_AnyCall_IsRefusedWithBothDoors(string call) => InLoop.Run(async () =>
    {
        var (loop, future, task) = (GetRunningLoop(), new Future(), CreateTask(Sleep(1)));
        Action act = call switch
        {
            "CallSoon" => () => loop.CallSoon(() => { }),
            "CallLater" => () => loop.CallLater(1, () => { }),
            "CallAt" => () => loop.CallAt(1, () => { }),
            "CreateTask" => () => loop.CreateTask(Sleep(1)),
            "SetResult" => future.SetResult,
            "SetException" => () => future.SetException(new FormatException()),
            "Cancel future" => () => future.Cancel(),
            "Cancel task" => () => task.Cancel(),
            "AddDoneCallback" => () => future.AddDoneCallback(_ => { }),
            _ => () => future.RemoveDoneCallback(_ => { }),
        };

        var refusal = await ToThread(() => Assert.Throws<InvalidOperationException>(act));

        Assert.Equal(
            "This event loop runs on another thread. Hand the call over with loop.CallSoonThreadsafe(() => …), or a whole coroutine with Asyncio.RunThreadsafe(coroutine, loop).",
            refusal.Message);
        Assert.False(future.IsDone);
    });

    [Fact]
    public void WrongThread_SecondThreadRunsTheLoop_IsRefused() => InLoop.Run(async () =>
    {
        var loop = GetRunningLoop();
        var refusal = await ToThread(() => Assert.Throws<InvalidOperationException>(loop.RunForever));
        Assert.Equal("This event loop runs on another thread already. Hand a coroutine over with Asyncio.RunThreadsafe(coroutine, loop).", refusal.Message);
    });

    [Fact]
    public void WrongThread_NoLoopAtAll_SaysHowToStartOne()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => CreateTask(Sleep(1)));
        Assert.Equal("No event loop runs on this thread. Start one with Asyncio.Run(Main()), and call this from inside Main.", refusal.Message);
        Assert.Equal(refusal.Message, Assert.Throws<InvalidOperationException>(() => new Future()).Message);
    }

    private static async Coroutine Forgotten() => await Sleep(0);

    private static async Coroutine Fails()
    {
        await Sleep(0);
        throw new FormatException("bad");
    }
}
