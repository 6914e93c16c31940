using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>
/// Rule 7: <c>Gather</c> keeps the order and lets siblings run on; a <c>TaskGroup</c> cancels them and collects all failures; <c>WaitFor</c>
/// waits for the cancelled task to end; <c>Shield</c> protects the inner one.
/// </summary>
public class Rule07_TogetherTests
{
    [Fact]
    public void Gather_Coroutines_GivesResultsInInputOrder() =>
        Assert.Equal([3, 1, 2], InLoop.Run(async () => await Gather(After(3), After(1), After(2))));

    [Fact]
    public void Gather_OneFails_PassesTheFirstExceptionOnAndTheSiblingsRunOn() => Assert.Equal(["1 FormatException", "2 sibling ends"], InLoop.TimedLog(async log =>
    {
        var sibling = CreateTask(SayAfter(log, 2));
        try
        {
            await Gather(sibling, FailAfter(1));
        }
        catch (FormatException)
        {
            log("FormatException");
        }

        Assert.False(sibling.IsDone);
        await sibling;
    }));

    [Fact]
    public void Gather_Cancelled_CancelsItsChildren() => InLoop.Run(async () =>
    {
        var children = new[] { CreateTask(Sleep(1)), CreateTask(Sleep(2)) };
        var gathering = Gather(children);
        await Sleep(0);
        Assert.True(gathering.Cancel());
        await InLoop.Caught<OperationCanceledException>(async () => await gathering);
        Assert.All(children, child => Assert.True(child.IsCancelled));
        Assert.Equal(0, GetRunningLoop().Time);
    });

    [Fact]
    public void TaskGroup_OneFails_CancelsSiblingsAndBodyAndCollectsAllFailures() => Assert.Equal(
        ["1 sibling cancelled", "1 body cancelled", "1 FormatException, InvalidDataException"],
        InLoop.TimedLog(async log =>
        {
            try
            {
                await TaskGroup.Run(async group =>
                {
                    _ = group.CreateTask(FailAfter(1));
                    _ = group.CreateTask(FailsInItsTurn());
                    await NoticesCancellation("body");
                });
            }
            catch (AggregateException failures)
            {
                log(string.Join(", ", failures.InnerExceptions.Select(failure => failure.GetType().Name)));
            }

            async Coroutine FailsInItsTurn()
            {
                try
                {
                    await NoticesCancellation("sibling");
                }
                catch (OperationCanceledException)
                {
                    throw new InvalidDataException();
                }
            }

            async Coroutine NoticesCancellation(string who)
            {
                try
                {
                    await Sleep(10);
                }
                catch (OperationCanceledException)
                {
                    log($"{who} cancelled");
                    throw;
                }
            }
        }));

    [Fact]
    public void WaitFor_TimeIsUp_WaitsUntilTheCancelledTaskHasEnded() => Assert.Equal(["1 cleaning up", "3 cleaned up", "3 TimeoutException"], InLoop.TimedLog(async log =>
    {
        try
        {
            await WaitFor(SlowToEnd(), 1);
        }
        catch (TimeoutException)
        {
            log("TimeoutException");
        }

        async Coroutine SlowToEnd()
        {
            try
            {
                await Sleep(10);
            }
            finally
            {
                log("cleaning up");
                await Sleep(2);
                log("cleaned up");
            }
        }
    }));

    [Fact]
    public void Shield_AwaiterCancelled_LeavesTheInnerOneAlone() => Assert.Equal(["1 awaiter cancelled", "2 sibling ends"], InLoop.TimedLog(async log =>
    {
        var inner = CreateTask(SayAfter(log, 2));
        var awaiter = CreateTask(Shielded());
        await Sleep(1);
        awaiter.Cancel();
        await Gather(returnExceptions: true, awaiter);
        log("awaiter cancelled");
        await inner;

        async Coroutine Shielded() => await Shield(inner);
    }));

    private static async Coroutine<int> After(int seconds)
    {
        await Sleep(seconds);
        return seconds;
    }

    private static async Coroutine FailAfter(double seconds)
    {
        await Sleep(seconds);
        throw new FormatException();
    }

    private static async Coroutine SayAfter(Action<string> log, double seconds)
    {
        await Sleep(seconds);
        log("sibling ends");
    }
}
