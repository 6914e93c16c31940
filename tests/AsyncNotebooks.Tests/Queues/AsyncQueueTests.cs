using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class AsyncQueueTests
{
    [Theory]
    [InlineData(QueueOrder.Fifo, "3 1 2 1")]
    [InlineData(QueueOrder.Lifo, "1 2 1 3")]
    [InlineData(QueueOrder.Priority, "1 1 2 3")]
    public void Get_AfterPuts_FollowsTheOrder(QueueOrder order, string expected) => InLoop.Run(async () =>
    {
        var queue = new AsyncQueue<int>(order: order);
        foreach (var item in new[] { 3, 1, 2, 1 })
            await queue.Put(item);
        Assert.Equal(4, queue.Count);
        var items = new List<int>();
        while (!queue.IsEmpty)
            items.Add(await queue.Get());
        Assert.Equal(expected, string.Join(' ', items));
    });

    [Fact]
    public void Get_PriorityWithEqualItems_GivesTheOlderFirst() => InLoop.Run(async () =>
    {
        var byNumber = Comparer<(int Number, string Name)>.Create((a, b) => a.Number.CompareTo(b.Number));
        var queue = new AsyncQueue<(int Number, string Name)>(order: QueueOrder.Priority, comparer: byNumber);
        for (var i = 0; i < 100; i++)
            queue.PutNow((i % 2, $"{i}"));
        var names = new List<string>();
        while (!queue.IsEmpty)
            names.Add((await queue.Get()).Name);
        Assert.Equal(Enumerable.Range(0, 100).OrderBy(number => number % 2).Select(number => $"{number}"), names);
    });

    [Fact]
    public void New_UnknownOrder_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new AsyncQueue<int>(order: (QueueOrder)9));

    [Fact]
    public void Get_Empty_WaitsForAnItemFirstComeFirstServed() => Assert.Equal(["1 a got 1", "1 b got 2"], InLoop.TimedLog(async log =>
    {
        var queue = new AsyncQueue<int>();
        var takers = new[] { "a", "b" }.Select(name => CreateTask(Take(name))).ToList();
        await Sleep(1);
        queue.PutNow(1);
        queue.PutNow(2);
        await Gather(takers);

        async Coroutine Take(string name) => log($"{name} got {await queue.Get()}");
    }));

    [Fact]
    public void Put_Full_WaitsForRoom() => Assert.Equal(["0 put 1", "0 put 2", "1 got 1", "1 put 3"], InLoop.TimedLog(async log =>
    {
        var queue = new AsyncQueue<int>(2);
        Assert.Equal(2, queue.MaxSize);
        var putter = CreateTask(PutThree());
        await Sleep(1);
        Assert.True(queue.IsFull);
        log($"got {await queue.Get()}");
        await putter;

        async Coroutine PutThree()
        {
            for (var item = 1; item <= 3; item++)
            {
                await queue.Put(item);
                log($"put {item}");
            }
        }
    }));

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    public void New_NoBound_IsNeverFull(int maxSize) => InLoop.Run(async () =>
    {
        var queue = new AsyncQueue<int>(maxSize);
        for (var i = 0; i < 1000; i++)
            await queue.Put(i);
        Assert.False(queue.IsFull);
        Assert.Equal(0, queue.MaxSize);
    });

    [Fact]
    public void PutNowAndGetNow_NotPossible_SayHowToWait()
    {
        var queue = new AsyncQueue<int>(1);
        Assert.Equal("The queue is empty. To wait for an item, write 'await queue.Get()'.", Assert.Throws<QueueEmptyException>(() => queue.GetNow()).Message);
        queue.PutNow(5);
        Assert.Equal("The queue is full: it holds 1. To wait for room, write 'await queue.Put(item)'.", Assert.Throws<QueueFullException>(() => queue.PutNow(6)).Message);
        Assert.Equal(5, queue.GetNow());
    }

    [Fact]
    public void Cancel_TakerInTheTurnOfItsItem_LeavesTheItemToTheNext() => InLoop.Run(async () =>
    {
        var queue = new AsyncQueue<int>();
        var (first, second) = (CreateTask(queue.Get()), CreateTask(queue.Get()));
        await Sleep(0);
        queue.PutNow(1);
        first.Cancel();
        Assert.Equal(1, await second);
        Assert.True(first.IsCancelled);
    });

    [Fact]
    public void Cancel_PutterInTheTurnOfItsRoom_LeavesTheRoomToTheNext() => InLoop.Run(async () =>
    {
        var queue = new AsyncQueue<int>(1);
        queue.PutNow(0);
        var (first, second) = (CreateTask(queue.Put(1)), CreateTask(queue.Put(2)));
        await Sleep(0);
        queue.GetNow();
        first.Cancel();
        await second;
        Assert.Equal(2, queue.GetNow());
        Assert.True(first.IsCancelled);
    });

    [Fact]
    public void Join_AllReported_GoesOn() => Assert.Equal(["3 joined"], InLoop.TimedLog(async log =>
    {
        var queue = new AsyncQueue<int>();
        foreach (var seconds in new[] { 1, 2 })
            queue.PutNow(seconds);
        var worker = CreateTask(Work());
        await queue.Join();
        log("joined");
        worker.Cancel();

        async Coroutine Work()
        {
            while (true)
            {
                await Sleep(await queue.Get());
                queue.TaskDone();
            }
        }
    }));

    [Fact]
    public void Join_NothingPutIn_GoesStraightOn() => InLoop.Run(async () => await new AsyncQueue<int>().Join());

    [Fact]
    public void TaskDone_TooOften_SaysSo() => Assert.Equal(
        "TaskDone was called more often than items were put in. Call it once for each item taken.",
        Assert.Throws<InvalidOperationException>(() => new AsyncQueue<int>().TaskDone()).Message);

    [Fact]
    public void Shutdown_ImmediateAfterTaskDoneAheadOfGet_CountsNothingTwice() => InLoop.Run(async () =>
    {
        var queue = new AsyncQueue<int>();
        queue.PutNow(1);
        queue.PutNow(2);
        queue.TaskDone();
        queue.TaskDone();
        queue.Shutdown(immediate: true);
        await queue.Join();
        Assert.True(queue.IsEmpty);
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Queue_UnderRandomCancellation_LosesNoItem(int seed) => InLoop.Run(async () =>
    {
        var (random, queue, got) = (new Random(seed), new AsyncQueue<int>(3), new List<int>());
        var put = new List<int>();
        var takers = Enumerable.Range(0, 40).Select(_ => CreateTask(TakeFive())).ToList();
        var putters = Enumerable.Range(0, 200).Select(item => CreateTask(PutOne(item))).ToList();
        foreach (var task in takers.Take(20).Concat<LoopTask>(putters.Take(50)))
            GetRunningLoop().CallLater(random.Next(0, 20) * 0.5, () => task.Cancel());
        await Sleep(1000);
        foreach (var task in takers.Concat<LoopTask>(putters))
            task.Cancel();
        await Gather(returnExceptions: true, [.. takers, .. putters]);
        while (!queue.IsEmpty)
            got.Add(queue.GetNow());
        Assert.Equal(put.Order(), got.Order());

        async Coroutine TakeFive()
        {
            for (var i = 0; i < 5; i++)
            {
                got.Add(await queue.Get());
                await Sleep(random.Next(0, 3) * 0.5);
            }
        }

        async Coroutine PutOne(int item)
        {
            await Sleep(random.Next(0, 10) * 0.5);
            await queue.Put(item);
            put.Add(item);
        }
    });
}
