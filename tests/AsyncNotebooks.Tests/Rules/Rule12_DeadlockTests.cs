using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Rule 12: on a virtual clock a standstill is an answer that names every waiting task and what it waits for.</summary>
public class Rule12_DeadlockTests
{
    [Fact]
    public void Deadlock_TwoLocksInOppositeOrder_NamesEveryTaskAndWhatItWaitsFor()
    {
        var deadlock = InLoop.Throws<LoopDeadlockException>(async () =>
        {
            var (left, right) = (new AsyncLock(), new AsyncLock());
            var first = CreateTask(TakeBoth(left, right), "first");
            var second = CreateTask(TakeBoth(right, left), "second");
            await Gather(first, second);
        });

        Assert.Equal(
            ["Task-1 (lambda) waits for gather of 2", "first (TakeBoth) waits for lock held by second", "second (TakeBoth) waits for lock held by first"],
            deadlock.Waiting);
        Assert.Equal(
            "Deadlock: nothing is ready, no timer is set, and every task waits.\n  Task-1 (lambda) waits for gather of 2\n  first (TakeBoth) waits for lock held by second\n  second (TakeBoth) waits for lock held by first",
            deadlock.Message);
    }

    [Fact]
    public void Deadlock_TasksThatAwaitEachOther_IsAnAnswerToo()
    {
        var deadlock = InLoop.Throws<LoopDeadlockException>(async () =>
        {
            LoopTask second = null!;
            var first = CreateTask(AwaitsSecond(), "first");
            second = CreateTask(Waits(first), "second");
            await first;

            async Coroutine AwaitsSecond()
            {
                await Sleep(0);
                await second;
            }
        });
        Assert.Equal(["Task-1 (lambda) waits for task first", "first (AwaitsSecond) waits for task second", "second (Waits) waits for task first"], deadlock.Waiting);
    }

    [Fact]
    public void Deadlock_Found_StillLetsTheTasksCleanUp()
    {
        var cleanedUp = false;
        InLoop.Throws<LoopDeadlockException>(async () =>
        {
            try
            {
                await new Future();
            }
            finally
            {
                await Sleep(1);
                cleanedUp = true;
            }
        });
        Assert.True(cleanedUp);
    }

    [Fact]
    public void Deadlock_FutureWithoutAnyTask_SaysSo()
    {
        using var loop = new EventLoop(new VirtualTime());
        var deadlock = Assert.Throws<LoopDeadlockException>(() => loop.RunUntilComplete(loop.CreateFuture<int>()));
        Assert.Equal("Deadlock: the loop waits for a future that nothing will complete, and there is no task left.", deadlock.Message);
        Assert.Empty(deadlock.Waiting);
    }

    [Fact]
    public void Deadlock_SleepForEver_IsOne() =>
        Assert.Equal("Task-1 (Sleep) waits for sleep Infinity s", Assert.Single(InLoop.Throws<LoopDeadlockException>(() => Sleep(double.PositiveInfinity)).Waiting));

    [Fact]
    public void Deadlock_CancelledTimerLeftInTheQueue_DoesNotHideIt()
    {
        InLoop.Throws<LoopDeadlockException>(async () =>
        {
            GetRunningLoop().CallLater(100, () => { }).Cancel();
            await new Future();
        });
    }

    [Fact]
    public void Deadlock_ThreadStillAtWork_IsNone() => InLoop.Run(async () =>
    {
        using var gate = new ManualResetEventSlim();
        GetRunningLoop().CallSoon(gate.Set);
        await ToThread(gate.Wait);
        Assert.Equal(0, GetRunningLoop().Time);
    });

    [Fact]
    public void Deadlock_PlainTaskOutstanding_IsNone() => InLoop.Run(async () =>
    {
        var loop = GetRunningLoop();
        var outside = new TaskCompletionSource<int>();
        var future = outside.Task.AsFuture();
        ThreadPool.QueueUserWorkItem(_ => outside.SetResult(7));
        Assert.Equal(7, await future);
        Assert.Equal(0, loop.Time);
    });

    private static async Coroutine TakeBoth(AsyncLock one, AsyncLock other)
    {
        using (await one.Acquire())
        {
            await Sleep(1);
            using (await other.Acquire())
                await Sleep(1);
        }
    }

    private static async Coroutine Waits(Future future) => await future;
}
