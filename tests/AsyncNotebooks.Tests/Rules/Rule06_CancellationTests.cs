using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>
/// Rule 6: <c>Cancel</c> cancels what the task waits on, else it is delivered at the next step; it can be caught; it is counted; a task
/// cancelled before its first step never runs.
/// </summary>
public class Rule06_CancellationTests
{
    [Fact]
    public void Cancel_TaskThatWaitsForAFuture_CancelsTheFuture() => InLoop.Run(async () =>
    {
        var future = new Future();
        var task = CreateTask(Waits(future));
        await Sleep(0);
        Assert.True(task.Cancel());
        Assert.True(future.IsCancelled);
        Assert.False(task.IsDone); // the exception arrives at its next step
        await Sleep(0);
        Assert.True(task.IsCancelled);
    });

    [Fact]
    public void Cancel_TaskThatWaitsForATask_CancelsThatOneToo() => InLoop.Run(async () =>
    {
        var inner = CreateTask(Sleep(10));
        var outer = CreateTask(Waits(inner));
        await Sleep(0);
        outer.Cancel();
        await Gather(returnExceptions: true, outer);
        Assert.True(inner.IsCancelled);
        Assert.True(outer.IsCancelled);
        Assert.Equal(0, GetRunningLoop().Time);
    });

    [Fact]
    public void Cancel_TaskWhoseStepIsDue_IsDeliveredThere() => Assert.Equal(["caught"], InLoop.Log(async log =>
    {
        var future = new Future();
        var task = CreateTask(Catches(future, log));
        await Sleep(0);
        future.SetResult();
        task.Cancel(); // too late to cancel the future; the body gets it all the same
        await task;
    }));

    [Fact]
    public void Cancel_Itself_IsDeliveredAtTheNextSuspension() => Assert.Equal(["still running", "caught"], InLoop.Log(async log =>
    {
        CurrentTask.Cancel();
        log("still running");
        try
        {
            await Sleep(1);
        }
        catch (OperationCanceledException)
        {
            log("caught");
        }
    }));

    [Fact]
    public void Cancel_InTheLastStep_EndsTheTaskCancelled() => InLoop.Run(async () =>
    {
        var task = CreateTask(CancelsItself());
        await Sleep(0);
        Assert.True(task.IsCancelled);

        static async Coroutine CancelsItself()
        {
            if (CurrentTask.Cancel())
                return;
            await Sleep(0);
        }
    });

    [Fact]
    public void Cancel_BeforeTheFirstStep_RunsNothingOfTheBody() => Assert.Equal([], InLoop.Log(async log =>
    {
        var task = CreateTask(Body());
        task.Cancel();
        await Gather(returnExceptions: true, task);
        Assert.True(task.IsCancelled);

        async Coroutine Body()
        {
            log("ran");
            await Sleep(0);
        }
    }));

    [Fact]
    public void Cancel_CaughtByTheBody_LetsItGoOn() => InLoop.Run(async () =>
    {
        var task = CreateTask(Survives());
        await Sleep(0);
        task.Cancel();
        Assert.Equal("survived", await task);
        Assert.False(task.IsCancelled);
        Assert.Equal(1, task.Cancelling);

        static async Coroutine<string> Survives()
        {
            try
            {
                await Sleep(10);
            }
            catch (OperationCanceledException)
            {
            }

            await Sleep(1);
            return "survived";
        }
    });

    [Fact]
    public void Cancel_SeveralTimes_IsCountedAndTakenBack() => InLoop.Run(async () =>
    {
        var task = CreateTask(Sleep(1));
        await Sleep(0);
        task.Cancel();
        task.Cancel();
        Assert.Equal(2, task.Cancelling);
        Assert.Equal(1, task.Uncancel());
        Assert.Equal(0, task.Uncancel());
        Assert.Equal(0, task.Uncancel()); // never below
        await Gather(returnExceptions: true, task);
    });

    [Fact]
    public void Cancel_DoneTask_AnswersFalse() => InLoop.Run(async () =>
    {
        var task = CreateTask(Sleep(0));
        await task;
        Assert.False(task.Cancel());
        Assert.Equal(0, task.Cancelling);
    });

    [Fact]
    public void Cancel_WithMessage_ReachesTheBodyAndTheOneWhoAwaits() => Assert.Equal(["body: enough", "awaiter: enough"], InLoop.Log(async log =>
    {
        var task = CreateTask(Body());
        await Sleep(0);
        task.Cancel("enough");
        try
        {
            await task;
        }
        catch (OperationCanceledException exception)
        {
            log($"awaiter: {exception.Message}");
        }

        async Coroutine Body()
        {
            try
            {
                await Sleep(10);
            }
            catch (OperationCanceledException exception)
            {
                log($"body: {exception.Message}");
                throw;
            }
        }
    }));

    [Fact]
    public void Cancel_AndFutureFailsInTheSameTurn_TakesItsPlaceWithoutAReport() => Assert.Empty(InLoop.Reports(async () =>
    {
        var future = new Future();
        var task = CreateTask(Waits(future));
        await Sleep(0);
        future.SetException(new FormatException());
        task.Cancel();
        await Gather(returnExceptions: true, task);
        Assert.True(task.IsCancelled);
    }));

    [Fact]
    public void Cancel_PassedThroughManyTasks_KeepsOneCause() => InLoop.Run(async () =>
    {
        LoopTask task = CreateTask(Sleep(10));
        for (var i = 0; i < 10; i++)
            task = CreateTask(Waits(task));
        await Sleep(1);
        task.Cancel("stop");
        var exception = await InLoop.Caught<OperationCanceledException>(async () => await task);
        Assert.Equal("stop", exception.Message);
        Assert.Null(exception.InnerException!.InnerException);
    });

    [Fact]
    public void Cancel_TasksThatAwaitEachOther_OpensTheCircle() => InLoop.Run(async () =>
    {
        LoopTask second = null!;
        var first = CreateTask(AwaitsSecond());
        second = CreateTask(Waits(first));
        await Sleep(1);
        first.Cancel();
        await Gather(returnExceptions: true, first, second);
        Assert.True(first.IsCancelled);
        Assert.True(second.IsCancelled);

        async Coroutine AwaitsSecond()
        {
            await Sleep(0);
            await second;
        }
    });

    [Fact]
    public void Cancel_TaskThatGathersItself_OpensTheCircle() => InLoop.Run(async () =>
    {
        LoopTask task = null!;
        task = CreateTask(GathersItself());
        await Sleep(1);
        task.Cancel();
        await Gather(returnExceptions: true, task);
        Assert.True(task.IsCancelled);

        async Coroutine GathersItself()
        {
            await Sleep(0);
            await Gather(task, Sleep(0));
        }
    });

    private static async Coroutine Waits(Future future) => await future;

    private static async Coroutine Catches(Future future, Action<string> log)
    {
        try
        {
            await future;
            log("went on");
        }
        catch (OperationCanceledException)
        {
            log("caught");
        }
    }
}
