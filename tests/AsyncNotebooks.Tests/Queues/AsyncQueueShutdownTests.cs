using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Queue.shutdown came with Python 3.13, so the parity suite (3.11) cannot show it; these are its rules.</summary>
public class AsyncQueueShutdownTests
{
    [Fact]
    public void Put_AfterShutdown_Throws() => InLoop.Run(async () =>
    {
        var queue = new AsyncQueue<int>();
        queue.Shutdown();
        await ThrowsShutDown(queue.Put(1));
        Assert.Throws<QueueShutDownException>(() => queue.PutNow(1));
    });

    [Fact]
    public void Get_AfterShutdown_GivesWhatIsInsideAndThenThrows() => InLoop.Run(async () =>
    {
        var queue = Filled(1, 2);
        queue.Shutdown();
        Assert.Equal(1, await queue.Get());
        Assert.Equal(2, queue.GetNow());
        await ThrowsShutDown(queue.Get());
        Assert.Throws<QueueShutDownException>(() => queue.GetNow());
    });

    [Fact]
    public void Shutdown_WithTakersInLine_WakesThemAllWithTheException() => InLoop.Run(async () =>
    {
        var queue = new AsyncQueue<int>();
        LoopTask[] takers = [CreateTask(queue.Get()), CreateTask(queue.Get())];
        await Sleep(1);
        queue.Shutdown();
        await Wait(takers);
        Assert.All(takers, taker => Assert.IsType<QueueShutDownException>(taker.Exception));
    });

    [Fact]
    public void Shutdown_WithPuttersInLine_WakesThemAllAndTakesNothingFromThem() => InLoop.Run(async () =>
    {
        var queue = Filled(1);
        LoopTask[] putters = [CreateTask(queue.Put(2)), CreateTask(queue.Put(3))];
        await Sleep(1);
        queue.Shutdown();
        await Wait(putters);
        Assert.All(putters, putter => Assert.IsType<QueueShutDownException>(putter.Exception));
        Assert.Equal(1, queue.Count);
    });

    [Fact]
    public void Shutdown_InTheTurnOfAnItem_LetsItsTakerHaveIt() => InLoop.Run(async () =>
    {
        var queue = new AsyncQueue<int>();
        var taker = CreateTask(queue.Get());
        await Sleep(1);
        queue.PutNow(7);
        queue.Shutdown();
        Assert.Equal(7, await taker);
    });

    [Fact]
    public void Shutdown_Immediate_ThrowsTheItemsAwayAndLetsJoinGoOn() => InLoop.Run(async () =>
    {
        var queue = Filled(1, 2);
        var joined = CreateTask(queue.Join());
        await Sleep(1);
        queue.Shutdown(immediate: true);
        await joined;
        Assert.True(queue.IsEmpty);
    });

    [Fact]
    public void Shutdown_ImmediateWithAnItemInSomebodysHands_KeepsJoinWaiting() => InLoop.Run(async () =>
    {
        var queue = Filled(1, 2);
        var joined = CreateTask(queue.Join());
        await queue.Get();
        queue.Shutdown(immediate: true);
        await Sleep(1);
        Assert.False(joined.IsDone);
        queue.TaskDone();
        await joined;
    });

    [Fact]
    public void Shutdown_NotImmediate_KeepsJoinWaitingForTheItems() => InLoop.Run(async () =>
    {
        var queue = Filled(1);
        var joined = CreateTask(queue.Join());
        queue.Shutdown();
        await Sleep(1);
        Assert.False(joined.IsDone);
        await queue.Get();
        queue.TaskDone();
        await joined;
    });

    [Fact]
    public void Shutdown_Twice_MayBecomeImmediate() => InLoop.Run(async () =>
    {
        var queue = Filled(1);
        queue.Shutdown();
        queue.Shutdown(immediate: true);
        await ThrowsShutDown(queue.Get());
    });

    private static AsyncQueue<int> Filled(params int[] items)
    {
        var queue = new AsyncQueue<int>(items.Length);
        Array.ForEach(items, queue.PutNow);
        return queue;
    }

    private static async Coroutine ThrowsShutDown(Coroutine coroutine) =>
        await InLoop.Caught<QueueShutDownException>(async () => await coroutine);
}
