using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class AsyncEventTests
{
    [Fact]
    public void Set_Waiters_LetsAllThroughInOrder() => Assert.Equal(["a", "b", "c"], InLoop.Log(async log =>
    {
        var flag = new AsyncEvent();
        var tasks = new[] { "a", "b", "c" }.Select(name => CreateTask(Say(flag, name, log))).ToList();
        await Sleep(1);
        Assert.False(flag.IsSet);
        flag.Set();
        flag.Set();
        Assert.True(flag.IsSet);
        await Gather(tasks);
    }));

    [Fact]
    public void Wait_AlreadySet_GoesStraightOn() => Assert.Equal(["through", "soon"], InLoop.Log(async log =>
    {
        var flag = new AsyncEvent();
        flag.Set();
        GetRunningLoop().CallSoon(() => log("soon"));
        await flag.Wait();
        log("through");
        await Sleep(0);
    }));

    [Fact]
    public void Clear_RightAfterSet_StillLetsThoseThroughWhoWaited() => InLoop.Run(async () =>
    {
        var flag = new AsyncEvent();
        var waiting = CreateTask(flag.Wait());
        await Sleep(0);
        flag.Set();
        flag.Clear();
        await waiting;
        var late = CreateTask(flag.Wait());
        await Sleep(1);
        Assert.False(late.IsDone);
        flag.Set();
        await late;
    });

    [Fact]
    public void Cancel_OfAWaiter_LeavesTheOthers() => InLoop.Run(async () =>
    {
        var flag = new AsyncEvent();
        var (first, second) = (CreateTask(flag.Wait()), CreateTask(flag.Wait()));
        await Sleep(0);
        first.Cancel();
        await Sleep(0);
        flag.Set();
        await second;
        Assert.True(first.IsCancelled);
    });

    private static async Coroutine Say(AsyncEvent flag, string name, Action<string> log)
    {
        await flag.Wait();
        log(name);
    }
}
