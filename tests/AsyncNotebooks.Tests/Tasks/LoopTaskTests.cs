using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class LoopTaskTests
{
    [Fact]
    public void Name_NotGiven_IsItsNumberOnTheLoop() => InLoop.Run(async () =>
    {
        var (first, second) = (CreateTask(Sleep(0)), CreateTask(Value(1)));
        Assert.Equal(["Task-1", "Task-2", "Task-3"], AllTasks().Select(task => task.Name));
        Assert.Equal((2, 3), (first.Id, second.Id));
        Assert.Equal("Value", second.CoroutineName);
        second.Name = "renamed";
        Assert.Equal("task renamed, pending", second.ToString());
        await Gather(first, second);
        Assert.Equal("task renamed, done", second.ToString());
    });

    [Fact]
    public void Result_EveryEnding_IsThatOfTheCoroutine() => InLoop.Run(async () =>
    {
        var (value, failing, sleeping) = (CreateTask(Value(5)), CreateTask(Fails()), CreateTask(Sleep(9)));
        Assert.Equal("This task Task-2 is not done, so it has no result yet. Await it.", Assert.Throws<InvalidOperationException>(() => value.Result).Message);
        await Sleep(1);
        sleeping.Cancel();
        await Sleep(0);
        Assert.Equal(5, value.Result);
        Assert.IsType<FormatException>(failing.Exception);
        Assert.True(sleeping.IsCancelled);
        Assert.Equal("task Task-4, cancelled", sleeping.ToString());
    });

    [Fact]
    public void SetResult_OnATask_IsRefused() => InLoop.Run(async () =>
    {
        var task = CreateTask(Value(1));
        foreach (var act in new Action[] { task.SetResult, () => task.SetException(new FormatException()) })
            Assert.Equal("A task gets its result from its coroutine. To complete something by hand, use a Future.", Assert.Throws<InvalidOperationException>(act).Message);
        Assert.Equal(1, await task);
    });

    [Fact]
    public void WaitsFor_EveryKindOfWait_SaysIt() => InLoop.Run(async () =>
    {
        var (mutex, semaphore, flag, condition) = (new AsyncLock(), new AsyncSemaphore(0), new AsyncEvent(), new AsyncCondition());
        var (empty, full, barrier) = (new AsyncQueue<int>(), new AsyncQueue<int>(1), new AsyncBarrier(2));
        full.PutNow(0);
        var held = await mutex.Acquire();
        var waits = new Dictionary<string, Coroutine>
        {
            ["sleep 2.5 s"] = Sleep(2.5),
            ["future"] = Of(new Future()),
            ["task other"] = Of(CreateTask(Sleep(9), "other")),
            ["lock held by Task-1"] = mutex.Acquire(),
            ["semaphore"] = semaphore.Acquire(),
            ["event"] = flag.Wait(),
            ["condition"] = In(condition),
            ["queue item"] = empty.Get(),
            ["room in queue"] = full.Put(1),
            ["gather of 2"] = Of(Gather(new Future(), new Future())),
            ["all of 3"] = Wait([new Future(), new Future(), new Future()]),
            ["first of 2"] = Wait([new Future(), new Future()], until: WaitUntil.FirstCompleted),
            ["all of 2 or a failure"] = Wait([new Future(), new Future()], until: WaitUntil.FirstException),
            ["task watched"] = Wait([CreateTask(Sleep(9), "watched")]),
            ["next of 2"] = First(AsCompleted([Value(9), Value(9)])),
            ["shield of task inner"] = Of(Shield(CreateTask(Sleep(9), "inner"))),
            ["shield of task valued"] = Of(Shield(CreateTask(Value(9), "valued"))),
            ["shield of future"] = Of(Shield(new Future())),
            [""] = Sleep(0),
        };
        var tasks = waits.ToDictionary(wait => CreateTask(wait.Value), wait => wait.Key);
        var atBarrier = CreateTask(barrier.Wait());
        await Sleep(0);
        Assert.All(tasks, task => Assert.Equal(task.Value, task.Key.WaitsFor));
        Assert.Equal("condition", atBarrier.WaitsFor);
        Assert.Equal("", CurrentTask.WaitsFor); // it runs
        held.Dispose();
        foreach (var task in tasks.Keys.Append(atBarrier).ToList())
            task.Cancel();
        await Gather(returnExceptions: true, tasks.Keys);
    });

    [Fact]
    public void Await_Itself_IsRefused()
    {
        var failure = InLoop.Throws<InvalidOperationException>(async () => await CurrentTask);
        Assert.Equal("Task-1 awaits itself and would wait for ever.", failure.Message);
    }

    /// <summary>As in the Python code of asyncio 3.11; its C code refuses the second await at once. See the names' page.</summary>
    [Fact]
    public void Await_ATaskThatAwaitsItself_WaitsForItsRefusal() => Assert.Equal(
        ["one out: InvalidOperationException", "child in", "child out: OperationCanceledException", "two out: AggregateException"],
        InLoop.Log(async log =>
        {
            LoopTask one = null!;
            one = CreateTask(Noting("one", async () => await one));
            await Gather(returnExceptions: true, CreateTask(Noting("two", async () => await TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Child());
                await one;
            }))));

            async Coroutine Child()
            {
                log("child in");
                await Noting("child", async () => await Sleep(0.25));
            }

            async Coroutine Noting(string who, Func<Coroutine> body)
            {
                try
                {
                    await body();
                }
                catch (Exception ending)
                {
                    log($"{who} out: {ending.GetType().Name}");
                    throw;
                }
            }
        }));

    [Fact]
    public void CancellationToken_OfATask_IsCancelledWithIt() => InLoop.Run(async () =>
    {
        var task = CreateTask(Body());
        await Sleep(1);
        task.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await task);
        Assert.Equal(1, GetRunningLoop().Time);

        static async Coroutine Body()
        {
            var clock = GetRunningLoop().Clock;
            var token = CurrentTask.CancellationToken;
            Assert.False(token.IsCancellationRequested);
            await Task.Delay(TimeSpan.FromSeconds(100), clock, token).AsFuture();
        }
    });

    [Fact]
    public void CancellationToken_AskedForAfterTheRequest_IsCancelled() => InLoop.Run(async () =>
    {
        var task = CreateTask(Sleep(1));
        await Sleep(0);
        task.Cancel();
        Assert.True(task.CancellationToken.IsCancellationRequested);
        await InLoop.Caught<OperationCanceledException>(async () => await task);
    });

    [Fact]
    public void CancellationToken_AfterUncancel_IsAFreshOne() => InLoop.Run(async () =>
    {
        var task = CreateTask(Survives());
        await Sleep(0);
        var (first, same) = (task.CancellationToken, task.CancellationToken);
        Assert.Equal(first, same);
        task.Cancel();
        Assert.True(first.IsCancellationRequested);
        Assert.Equal(0, task.Uncancel());
        var fresh = task.CancellationToken;
        Assert.NotEqual(first, fresh);
        Assert.False(fresh.IsCancellationRequested);
        await task;

        static async Coroutine Survives()
        {
            try
            {
                await Sleep(1);
            }
            catch (OperationCanceledException)
            {
            }
        }
    });

    [Fact]
    public void Cancel_FromACallbackOfItsToken_IsHarmless() => InLoop.Run(async () =>
    {
        var task = CreateTask(Sleep(10));
        await Sleep(1);
        task.CancellationToken.Register(() => task.Cancel());
        task.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await task);
        Assert.True(task.IsCancelled);
    });

    private static async Coroutine<int> Value(int value)
    {
        await Sleep(0);
        return value;
    }

    private static async Coroutine Fails()
    {
        await Sleep(0);
        throw new FormatException();
    }

    private static async Coroutine Of(Future future) => await future;

    private static async Coroutine First(CompletedSequence<int> sequence) => await sequence.MoveNextAsync();

    private static async Coroutine In(AsyncCondition condition)
    {
        using (await condition.Acquire())
            await condition.Wait();
    }
}
