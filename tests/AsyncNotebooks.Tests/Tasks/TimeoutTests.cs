using static AsyncNotebooks.Asyncio;
using static AsyncNotebooks.Tests.Jobs;

namespace AsyncNotebooks.Tests;

public class TimeoutTests
{
    [Fact]
    public void WaitFor_InTime_GivesTheValue() => InLoop.Run(async () =>
    {
        Assert.Equal(1, await WaitFor(After(1), 2));
        Assert.Equal(1, await WaitFor(After(1), null));
        await WaitFor(Sleep(1), 2);
        await WaitFor(Sleep(1), null);
        Assert.Equal(4, GetRunningLoop().Time);
    });

    [Fact]
    public void WaitFor_TooLate_CancelsAndThrows() => InLoop.Run(async () =>
    {
        var task = CreateTask(After(5));
        var failure = await InLoop.Caught<TimeoutException>(async () => await WaitFor(task, 2));
        Assert.Equal("The time is up.", failure.Message);
        Assert.True(task.IsCancelled);
        Assert.Equal(2, GetRunningLoop().Time);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void WaitFor_NoTimeAtAll_TakesOnlyWhatIsDone(double seconds) => InLoop.Run(async () =>
    {
        var done = new Future<int>();
        done.SetResult(1);
        Assert.Equal(1, await WaitFor(done, seconds));
        await InLoop.Caught<TimeoutException>(async () => await WaitFor(After(1), seconds));
    });

    [Fact]
    public void WaitFor_TaskFails_ThrowsThat() => InLoop.Run(async () =>
        await InLoop.Caught<FormatException>(async () => await WaitFor(FailAfter(1), 2)));

    [Fact]
    public void WaitFor_TaskRefusesToBeCancelled_GivesItsValueAfterAll() => Assert.Equal(["3 late"], InLoop.TimedLog(async log =>
    {
        log(await WaitFor(Stubborn(), 1));

        static async Coroutine<string> Stubborn()
        {
            try
            {
                await Sleep(10);
            }
            catch (OperationCanceledException)
            {
                await Sleep(2);
            }

            return "late";
        }
    }));

    [Fact]
    public void WaitFor_AwaiterCancelled_CancelsTheInnerTask() => InLoop.Run(async () =>
    {
        var inner = CreateTask(After(9));
        var outer = CreateTask(WaitFor(inner, 5));
        await Sleep(1);
        outer.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await outer);
        Assert.True(inner.IsCancelled);
        Assert.Equal(1, GetRunningLoop().Time);
    });

    [Fact]
    public void Timeout_BodyInTime_IsLeftQuietly() => InLoop.Run(async () =>
    {
        await using (var scope = Timeout(2))
        {
            Assert.Equal(2, scope.When);
            await Sleep(1);
            Assert.False(scope.IsExpired);
        }

        await Sleep(5); // the deadline does not follow
        Assert.Equal(0, CurrentTask.Cancelling);
    });

    [Fact]
    public void Timeout_BodyTooLong_IsCancelledAndThrows() => Assert.Equal(["2 body cancelled", "2 The time is up.", "3 went on"], InLoop.TimedLog(async log =>
    {
        try
        {
            await using var scope = Timeout(2);
            try
            {
                await Sleep(10);
            }
            finally
            {
                log("body cancelled");
            }
        }
        catch (TimeoutException exception)
        {
            log(exception.Message);
        }

        await Sleep(1);
        log("went on");
        Assert.Equal(0, CurrentTask.Cancelling);
    }));

    [Fact]
    public void Timeout_Nested_TheInnerOneDoesNotTouchTheOuter() => Assert.Equal(["1 inner", "3 outer"], InLoop.TimedLog(async log =>
    {
        try
        {
            await using var outer = Timeout(3);
            try
            {
                await using var inner = Timeout(1);
                await Sleep(10);
            }
            catch (TimeoutException)
            {
                log("inner");
            }

            await Sleep(10);
        }
        catch (TimeoutException)
        {
            log("outer");
        }
    }));

    [Fact]
    public void Timeout_SomebodyElseCancels_PassesThatThrough() => InLoop.Run(async () =>
    {
        var task = CreateTask(Body());
        await Sleep(1);
        task.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await task);
        Assert.True(task.IsCancelled);

        static async Coroutine Body()
        {
            await using var scope = Timeout(5);
            await Sleep(10);
        }
    });

    [Fact]
    public void Reschedule_LaterSoonerAndNever_MovesTheDeadline() => InLoop.Run(async () =>
    {
        await using (var scope = Timeout(1))
        {
            scope.Reschedule(5);
            await Sleep(3);
            scope.Reschedule(null);
            Assert.Null(scope.When);
            await Sleep(10);
        }

        await InLoop.Caught<TimeoutException>(async () =>
        {
            await using var scope = Timeout(null);
            scope.Reschedule(GetRunningLoop().Time + 1);
            await Sleep(10);
        });
        Assert.Equal(14, GetRunningLoop().Time);
    });

    [Fact]
    public void Reschedule_TooLate_IsRefused() => InLoop.Run(async () =>
    {
        TimeoutScope left;
        await using (left = Timeout(1))
            await Sleep(0);
        Assert.Equal("This timeout has been left; its deadline cannot be moved any more.", Assert.Throws<InvalidOperationException>(() => left.Reschedule(5)).Message);

        await InLoop.Caught<TimeoutException>(() => Timeout(1, async scope =>
        {
            try
            {
                await Sleep(2);
            }
            finally
            {
                Assert.True(scope.IsExpired);
                Assert.Equal("This timeout has expired; its deadline cannot be moved any more.", Assert.Throws<InvalidOperationException>(() => scope.Reschedule(5)).Message);
            }
        }));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void TimeoutAt_InThePast_ExpiresAtTheFirstAwait(double when) => InLoop.Run(async () =>
    {
        var began = false;
        await InLoop.Caught<TimeoutException>(async () =>
        {
            await using var scope = TimeoutAt(when);
            began = true;
            await Sleep(10);
        });
        Assert.True(began);
        Assert.Equal(0, GetRunningLoop().Time);
    });

    [Fact]
    public void Timeout_WithABodyThatCatches_EndsQuietly() => InLoop.Run(async () =>
    {
        await Timeout(1, async scope =>
        {
            try
            {
                await Sleep(10);
            }
            catch (OperationCanceledException)
            {
            }
        });
        Assert.Equal(0, CurrentTask.Cancelling);
    });

    [Fact]
    public void Timeout_WithABodyThatFails_ThrowsThat() => InLoop.Run(async () =>
    {
        await InLoop.Caught<FormatException>(() => Timeout(5, async _ => await FailAfter(1)));
    });

    [Fact]
    public void Timeout_OutsideATask_IsRefused()
    {
        using var loop = new EventLoop(new VirtualTime());
        Exception? refusal = null;
        loop.CallSoon(() => refusal = Record.Exception(() => Timeout(1)));
        loop.RunUntilComplete(Sleep(0));
        Assert.StartsWith("No task is running here.", Assert.IsType<InvalidOperationException>(refusal).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shield_InnerEnds_PassesItsEndOn() => InLoop.Run(async () =>
    {
        Assert.Equal(1, await Shield(After(1)));
        await Shield(Sleep(1));
        await InLoop.Caught<FormatException>(async () => await Shield(FailAfter(1)));
        var inner = CreateTask(Sleep(9));
        GetRunningLoop().CallLater(1, () => inner.Cancel());
        await InLoop.Caught<OperationCanceledException>(async () => await Shield(inner));
        Assert.Throws<ArgumentNullException>(() => Shield(null!));
        Assert.Throws<ArgumentNullException>(() => Shield<int>(null!));
    });

    [Fact]
    public void Shield_InnerFailsAfterTheAwaiterLeft_IsReported()
    {
        var report = Assert.Single(InLoop.Reports(async () =>
        {
            var awaiter = CreateTask(Shielded());
            await Sleep(1);
            awaiter.Cancel();
            await Gather(returnExceptions: true, awaiter);
            await Sleep(5);

            static async Coroutine Shielded() => await Shield(CreateTask(FailAfter(2), "inner"));
        }));
        Assert.StartsWith("task inner, failed with FormatException", report.Message, StringComparison.Ordinal);
    }
}
