using static AsyncNotebooks.Asyncio;
using static AsyncNotebooks.Tests.Jobs;

namespace AsyncNotebooks.Tests;

public class WaitTests
{
    [Theory]
    [InlineData(WaitUntil.AllCompleted, 3, 3)]
    [InlineData(WaitUntil.FirstCompleted, 1, 1)]
    [InlineData(WaitUntil.FirstException, 2, 2)]
    public void Wait_ThreeTasksTheSecondFails_ReturnsWhenThereIsEnough(WaitUntil until, double time, int done) => InLoop.Run(async () =>
    {
        LoopTask[] tasks = [CreateTask(Sleep(1)), CreateTask(FailAfter(2)), CreateTask(Sleep(3))];
        var (finished, pending) = await Wait(tasks, until: until);
        Assert.Equal(time, GetRunningLoop().Time);
        Assert.Equal(tasks.Take(done), finished);
        Assert.Equal(tasks.Skip(done), pending);
        Assert.All(pending, task => Assert.False(task.Cancelling > 0));
        await Gather(returnExceptions: true, tasks);
    });

    [Fact]
    public void Wait_TimeIsUp_IsNoErrorAndCancelsNothing() => InLoop.Run(async () =>
    {
        LoopTask[] tasks = [CreateTask(Sleep(1)), CreateTask(Sleep(5))];
        var (done, pending) = await Wait(tasks, seconds: 2);
        Assert.Equal((2.0, tasks[0], tasks[1]), (GetRunningLoop().Time, Assert.Single(done), Assert.Single(pending)));
        await tasks[1];
    });

    [Fact]
    public void Wait_FirstExceptionAndOnlyCancellations_WaitsForAll() => InLoop.Run(async () =>
    {
        LoopTask[] tasks = [CreateTask(Sleep(9)), CreateTask(Sleep(2))];
        GetRunningLoop().CallLater(1, () => tasks[0].Cancel());
        var (done, _) = await Wait(tasks, until: WaitUntil.FirstException);
        Assert.Equal((2, 2.0), (done.Count, GetRunningLoop().Time));
    });

    [Fact]
    public void Wait_SameFutureTwice_CountsOnce() => InLoop.Run(async () =>
    {
        var task = CreateTask(Sleep(1));
        var (done, _) = await Wait([task, task]);
        Assert.Same(task, Assert.Single(done));
    });

    [Fact]
    public void Wait_Cancelled_LeavesTheTasksAlone() => InLoop.Run(async () =>
    {
        var task = CreateTask(Sleep(5));
        var waiting = CreateTask(Wait([task]));
        await Sleep(1);
        waiting.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await waiting);
        await task;
        Assert.Equal(5, GetRunningLoop().Time);
    });

    [Fact]
    public void Wait_Nothing_SaysWhatToGive() => Assert.StartsWith(
        "There is nothing to wait for: give Wait at least one task or future.",
        InLoop.Throws<ArgumentException>(async () => await Wait(Array.Empty<LoopTask>())).Message,
        StringComparison.Ordinal);

    [Fact]
    public void AsCompleted_Tasks_GivesTheTasksThemselvesAsTheyFinish() => InLoop.Run(async () =>
    {
        var (slow, fast) = (CreateTask(After(2)), CreateTask(After(1)));
        var seen = new List<IAwaitable<int>>();
        await foreach (var done in AsCompleted([slow, fast]))
            seen.Add(done);
        Assert.Equal([fast, slow], seen);
    });

    [Fact]
    public void AsCompleted_TimeIsUp_ThrowsFromTheIteration() => Assert.Equal(["1 got 1", "2 The time was up before all were done."], InLoop.TimedLog(async log =>
    {
        var slow = CreateTask(After(5));
        try
        {
            await foreach (var done in AsCompleted([slow, CreateTask(After(1))], seconds: 2))
                log($"got {await done}");
        }
        catch (TimeoutException exception)
        {
            log(exception.Message);
        }

        Assert.False(slow.IsDone);
        Assert.Equal(0, slow.Cancelling);
    }));

    [Fact]
    public void AsCompleted_OneFails_ThrowsWhereThatOneIsAwaited() => Assert.Equal(["1 value 1", "2 FormatException", "3 value 3"], InLoop.TimedLog(async log =>
    {
        await foreach (var done in AsCompleted([After(3), FailAfter(2), After(1)]))
        {
            try
            {
                log($"value {await done}");
            }
            catch (FormatException)
            {
                log("FormatException");
            }
        }
    }));

    [Fact]
    public void AsCompleted_Nothing_EndsAtOnce() => InLoop.Run(async () =>
    {
        await foreach (var _ in AsCompleted(Array.Empty<Coroutine<int>>()))
            Assert.Fail("There was nothing.");
        Assert.Throws<ArgumentNullException>(() => AsCompleted<int>(null!));
    });
}
