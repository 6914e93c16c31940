using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class ToThreadTests
{
    [Fact]
    public void ToThread_Work_RunsElsewhereAndGivesItsValueHere() => InLoop.Run(async () =>
    {
        var here = Environment.CurrentManagedThreadId;
        var there = await ToThread(() => Environment.CurrentManagedThreadId);
        Assert.NotEqual(here, there);
        Assert.Equal(here, Environment.CurrentManagedThreadId);
    });

    [Fact]
    public void ToThread_WorkThatThrows_ThrowsHere() => InLoop.Run(async () =>
    {
        await InLoop.Caught<FormatException>(async () => await ToThread(() => throw new FormatException()));
        await InLoop.Caught<FormatException>(async () => await ToThread<int>(() => throw new FormatException()));
    });

    [Fact]
    public void ToThread_BlockingWork_LetsTheLoopGoOn() => InLoop.Run(async () =>
    {
        using var gate = new ManualResetEventSlim();
        var work = CreateTask(ToThread(gate.Wait));
        for (var i = 0; i < 100; i++)
            await Sleep(0);
        Assert.False(work.IsDone);
        gate.Set();
        await work;
    });

    [Fact]
    public void ToThread_Called_StartsNothingBeforeItIsAwaited() => InLoop.Run(async () =>
    {
        var ran = false;
        var coroutine = ToThread(() => ran = true);
        await Sleep(0);
        Assert.False(ran);
        Assert.True(await coroutine);
    });

    [Fact]
    public void ToThread_Cancelled_DoesNotWaitForTheThread() => InLoop.Run(async () =>
    {
        using var gate = new ManualResetEventSlim();
        using var ended = new ManualResetEventSlim();
        var work = CreateTask(ToThread(() =>
        {
            gate.Wait();
            ended.Set();
        }));
        await Sleep(0);
        work.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await work);
        Assert.False(ended.IsSet);
        gate.Set();
        ended.Wait();
    });

    [Fact]
    public void ToThread_Cancelled_IsWaitedForAtTheEndOfRun()
    {
        using var gate = new ManualResetEventSlim();
        var ended = false;
        InLoop.Run(async () =>
        {
            var work = CreateTask(ToThread(() =>
            {
                gate.Wait();
                for (var i = 0; i < 10_000; i++)
                    Thread.Yield();
                ended = true;
            }));
            await Sleep(0);
            work.Cancel();
            GetRunningLoop().CallSoon(gate.Set);
        });
        Assert.True(ended);
    }

    [Fact]
    public void ToThread_CancelledAndThenFails_EndsTheRunQuietly()
    {
        using var gate = new ManualResetEventSlim();
        InLoop.Run(async () =>
        {
            var work = CreateTask(ToThread(() =>
            {
                gate.Wait();
                throw new FormatException();
            }));
            await Sleep(0);
            work.Cancel();
            GetRunningLoop().CallSoon(gate.Set);
        });
    }
}
