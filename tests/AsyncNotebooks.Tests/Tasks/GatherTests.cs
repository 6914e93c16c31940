using static AsyncNotebooks.Asyncio;
using static AsyncNotebooks.Tests.Jobs;

namespace AsyncNotebooks.Tests;

public class GatherTests
{
    [Fact]
    public void Gather_Nothing_IsDoneAtOnce() => InLoop.Run(async () =>
    {
        Assert.Empty(await Gather(Array.Empty<Coroutine<int>>()));
        await Gather();
    });

    [Fact]
    public void Gather_CoroutinesFuturesAndTasksMixed_TakesThemAll() => Assert.Equal([1, 2, 3], InLoop.Run(async () =>
    {
        var future = new Future<int>();
        GetRunningLoop().CallLater(2, () => future.SetResult(2));
        return await Gather<int>(After(1), future, CreateTask(After(3)));
    }));

    [Fact]
    public void Gather_WithoutValues_WaitsForAll() => InLoop.Run(async () =>
    {
        await Gather(Sleep(1), After(3), Sleep(2));
        Assert.Equal(3, GetRunningLoop().Time);
    });

    [Fact]
    public void Gather_ReturnExceptions_SaysOfEachHowItEnded() => InLoop.Run(async () =>
    {
        var cancelled = CreateTask(After(9));
        GetRunningLoop().CallLater(1, () => cancelled.Cancel());
        var outcomes = await Gather<int>(returnExceptions: true, After(1), FailAfter(1), cancelled);
        Assert.Equal([true, false, false], outcomes.Select(outcome => outcome.IsSuccess));
        Assert.Equal(1, outcomes[0].Value);
        Assert.IsType<FormatException>(outcomes[1].Exception);
        Assert.IsAssignableFrom<OperationCanceledException>(outcomes[2].Exception);
    });

    [Fact]
    public void Gather_ReturnExceptionsFalse_PassesTheFirstOn() => InLoop.Run(async () =>
        await InLoop.Caught<FormatException>(async () => await Gather<int>(returnExceptions: false, After(2), FailAfter(1))));

    [Fact]
    public void Gather_ReturnExceptionsCancelled_StillThrows() => InLoop.Run(async () =>
    {
        var gathering = Gather(returnExceptions: true, Sleep(1), Sleep(2));
        await Sleep(0);
        gathering.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await gathering);
    });

    [Fact]
    public void Gather_SecondFailure_IsNotReported() => Assert.Empty(InLoop.Reports(async () =>
    {
        await InLoop.Caught<FormatException>(async () => await Gather(FailAfter(1), FailAfter(2)));
        await Sleep(5);
    }));

    [Fact]
    public void Gather_SameCoroutineTwice_RunsItOnce() => InLoop.Run(async () =>
    {
        var runs = 0;
        var once = Once();
        Assert.Equal(new[] { 1, 7, 1 }, await Gather(once, After(7), once));
        Assert.Equal(1, runs);

        async Coroutine<int> Once()
        {
            await Sleep(1);
            return ++runs;
        }
    });

    [Fact]
    public void Gather_SameTaskTwice_GivesItsValueTwice() => InLoop.Run(async () =>
    {
        var task = CreateTask(After(1));
        Assert.Equal(new[] { 1, 1 }, await Gather(task, task));
    });

    [Fact]
    public void Gather_CoroutineUsedUp_IsRefused() => InLoop.Run(async () =>
    {
        var used = Sleep(0);
        await used;
        Assert.Throws<InvalidOperationException>(() => Gather(used));
    });

    [Fact]
    public void Cancel_WhenAllIsDone_AnswersFalse() => InLoop.Run(async () =>
    {
        var gathering = Gather(Sleep(0));
        await gathering;
        Assert.False(gathering.Cancel());
    });

    [Fact]
    public void Cancel_ChildThatGoesOn_EndsCancelledAfterIt() => Assert.Equal(["0 asked", "2 gather cancelled"], InLoop.TimedLog(async log =>
    {
        var gathering = Gather(Stubborn());
        await Sleep(0);
        gathering.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await gathering);
        log("gather cancelled");

        async Coroutine Stubborn()
        {
            try
            {
                await Sleep(10);
            }
            catch (OperationCanceledException)
            {
                log("asked");
                await Sleep(2);
            }
        }
    }));

    [Fact]
    public void ToString_OfAGathering_SaysOfHowMany() => InLoop.Run(async () =>
    {
        var gathering = Gather(Sleep(1), Sleep(2));
        Assert.Equal("gather of 2, pending", gathering.ToString());
        await gathering;
    });
}
