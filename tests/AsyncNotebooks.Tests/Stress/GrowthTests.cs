using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Crowds: sixteen times as many must not cost 256 times as much.</summary>
[Collection(AloneCollection.Name)]
public class GrowthTests
{
    [Fact]
    public void QuadraticWork_IsFound()
    {
        // Compiled well before it is measured: parts that run in first, slow code would make the whole look cheap.
        for (var time = 0; time < 40; time++)
            Quadratic(500);

        var error = Assert.ThrowsAny<Exception>(() => Growth.IsNotQuadratic(500, Quadratic));

        Assert.StartsWith("16 times the size at once cost", error.Message, StringComparison.Ordinal);

        static void Quadratic(int size)
        {
            var sum = 0;
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++)
                    sum ^= i * j;
            }

            GC.KeepAlive(sum);
        }
    }

    [SkippableFact]
    public void NestedAwaits_WithAnException_GrowLinearly() => IsNotQuadratic(1_500, size => InLoop.Run(async () =>
    {
        await InLoop.Caught<FormatException>(async () => await Nested(size));

        static async Coroutine Nested(int depth)
        {
            if (depth > 0)
                await Nested(depth - 1);
            else
                throw new FormatException();
        }
    }));

    [SkippableFact]
    public void Callbacks_AddedAndCalled_GrowLinearly() => IsNotQuadratic(4_000, size => InLoop.Run(async () =>
    {
        var (future, called) = (new Future(), 0);
        for (var i = 0; i < size; i++)
            future.AddDoneCallback(_ => called++);
        future.SetResult();
        await Sleep(0);
        Assert.Equal(size, called);
    }));

    [SkippableFact]
    public void Callbacks_RemovedOneByOne_GrowLinearly() => IsNotQuadratic(4_000, size => InLoop.Run(async () =>
    {
        var (future, called) = (new Future(), 0);
        var callbacks = Enumerable.Range(0, size).Select(number => new Action<Future>(_ => called += Math.Sign(number + 1))).ToList();
        callbacks.ForEach(future.AddDoneCallback);
        Assert.All(callbacks.Skip(1), callback => Assert.Equal(1, future.RemoveDoneCallback(callback)));
        future.SetResult();
        await Sleep(0);
        Assert.Equal(1, called);
    }));

    [SkippableFact]
    public void Shields_OnOneFutureCancelled_GrowLinearly() => IsNotQuadratic(4_000, size => InLoop.Run(async () =>
    {
        var inner = new Future();
        var shields = Enumerable.Range(0, size).Select(_ => Shield(inner)).ToList();
        shields.ForEach(shield => shield.Cancel());
        await Sleep(0);
        Assert.False(inner.IsDone);
    }));

    [SkippableFact]
    public void WaitFors_OnOneFutureTimingOut_GrowLinearly() => IsNotQuadratic(2_000, size => InLoop.Run(async () =>
    {
        var never = CreateTask(Sleep(100));
        var outcomes = await Gather(returnExceptions: true, Enumerable.Range(0, size).Select(_ => WaitFor(Shield(never), 1)));
        Assert.All(outcomes, outcome => Assert.IsType<TimeoutException>(outcome.Exception));
        Assert.False(never.IsDone);
    }));

    [SkippableFact]
    public void Event_WaitersReleased_GrowLinearly() => IsNotQuadratic(4_000, size => InLoop.Run(async () =>
    {
        var flag = new AsyncEvent();
        var waiters = Crowd(size, flag.Wait);
        await Sleep(0);
        flag.Set();
        await Gather(waiters);
    }));

    [SkippableFact]
    public void Semaphore_AllReleasedInOneStep_GrowsLinearly() => IsNotQuadratic(4_000, size => InLoop.Run(async () =>
    {
        var semaphore = new AsyncSemaphore(0);
        var waiters = Crowd(size, async () => await semaphore.Acquire());
        await Sleep(0);
        for (var i = 0; i < size; i++)
            semaphore.Release();
        await Gather(waiters);
    }));

    [SkippableFact]
    public void Lock_PassedOnFromOneToTheNext_GrowsLinearly() => IsNotQuadratic(4_000, size => InLoop.Run(async () =>
    {
        var mutex = new AsyncLock();
        await Gather(Crowd(size, async () =>
        {
            using (await mutex.Acquire())
                await Sleep(0);
        }));
    }));

    [SkippableFact]
    public void Condition_NotifiedOneByOne_GrowsLinearly() => IsNotQuadratic(4_000, size => InLoop.Run(async () =>
    {
        var condition = new AsyncCondition();
        var waiters = Crowd(size, async () =>
        {
            using (await condition.Acquire())
                await condition.Wait();
        });
        await Sleep(1);
        using (await condition.Acquire())
        {
            for (var i = 0; i < size; i++)
                condition.Notify();
        }

        await Gather(waiters);
    }));

    [SkippableFact]
    public void Barrier_OfACrowd_GrowsLinearly() => IsNotQuadratic(4_000, size => InLoop.Run(async () =>
    {
        var barrier = new AsyncBarrier(size);
        await Gather(Crowd(size, async () => await barrier.Wait()));
    }));

    [SkippableFact]
    public void Queue_TakersServed_GrowLinearly() => IsNotQuadratic(4_000, size => InLoop.Run(async () =>
    {
        var queue = new AsyncQueue<int>();
        var takers = Crowd(size, async () => await queue.Get());
        await Sleep(0);
        for (var i = 0; i < size; i++)
            queue.PutNow(i);
        await Gather(takers);
    }));

    public static TheoryData<string> Lines => ["event", "lock", "semaphore", "condition", "queue", "full queue"];

    [SkippableTheory]
    [MemberData(nameof(Lines))]
    public void Line_CancelledInAMassWhileOthersArrive_GrowsLinearly(string line)
    {
        IsNotQuadratic(2_000, size => InLoop.Run(async () =>
        {
            var wait = WaitIn(line);
            var first = Crowd(size, wait);
            await Sleep(1);
            var second = Crowd(size, wait);
            first.ForEach(task => task.Cancel());
            await Sleep(1);
            second.ForEach(task => task.Cancel());
            await Sleep(1);
            Assert.All(first.Concat(second), task => Assert.True(task.IsCancelled));
        }));
    }

    [Fact]
    public void Line_OfAHundredThousandCancelledAtOnce_LetsTheLastOneThrough() => InLoop.Run(async () =>
    {
        var semaphore = new AsyncSemaphore(0);
        var crowd = Crowd(100_000, async () => await semaphore.Acquire());
        await Sleep(0);
        semaphore.Release(); // promised to the first, who cannot use it any more
        crowd.SkipLast(1).ToList().ForEach(task => task.Cancel());
        await crowd[^1];
        Assert.Equal(0, semaphore.Available);
    });

    [SkippableFact]
    public void Timers_CancelledInAMass_GrowLinearly() => IsNotQuadratic(4_000, size => InLoop.Run(async () =>
    {
        var loop = GetRunningLoop();
        var timers = Enumerable.Range(0, size).Select(number => loop.CallLater(100 + (number % 977), () => Assert.Fail("cancelled"))).ToList();
        timers.ForEach(timer => timer.Cancel());
        await Sleep(10_000);
    }));

    [SkippableFact]
    public void Tasks_CreatedAndCancelled_GrowLinearly() => IsNotQuadratic(4_000, size => InLoop.Run(async () =>
    {
        var tasks = Crowd(size, () => Sleep(100));
        await Sleep(1);
        tasks.ForEach(task => task.Cancel());
        await Sleep(1);
        Assert.All(tasks, task => Assert.True(task.IsCancelled));
    }));

    [SkippableFact]
    public void TaskGroup_OfACrowd_GrowsLinearly() => IsNotQuadratic(3_000, size => InLoop.Run(async () =>
        await TaskGroup.Run(async group =>
        {
            for (var i = 0; i < size; i++)
                _ = group.CreateTask(Sleep(i % 10));
            await Sleep(0);
        })));

    [SkippableFact]
    public void AsCompleted_OfACrowd_GrowsLinearly() => IsNotQuadratic(3_000, size => InLoop.Run(async () =>
    {
        var count = 0;
        await foreach (var done in AsCompleted(Enumerable.Range(0, size).Select(After)))
            count += await done >= 0 ? 1 : 0;
        Assert.Equal(size, count);

        static async Coroutine<int> After(int number)
        {
            await Sleep(number % 10);
            return number;
        }
    }));

    [Fact]
    public void Sleepers_AMillionAtOnce_AllWake() => InLoop.Run(async () =>
    {
        var awake = 0;
        await Gather(Enumerable.Range(0, 1_000_000).Select(number => Sleeper(number)));
        Assert.Equal(1_000_000, awake);
        Assert.Equal(1, GetRunningLoop().Time);

        async Coroutine Sleeper(int number)
        {
            await Sleep(number / 999_999.0);
            awake++;
        }
    });

    private static List<LoopTask> Crowd(int size, Func<Coroutine> member) => [.. Enumerable.Range(0, size).Select(_ => CreateTask(member()))];

    // A way of waiting in a line in which nobody is ever served.
    private static Func<Coroutine> WaitIn(string line)
    {
        var (flag, mutex, semaphore, condition) = (new AsyncEvent(), new AsyncLock(), new AsyncSemaphore(0), new AsyncCondition());
        var (empty, full) = (new AsyncQueue<int>(), new AsyncQueue<int>(1));
        full.PutNow(0);
        CreateTask(Holds(mutex));
        return line switch
        {
            "event" => flag.Wait,
            "lock" => async () => await mutex.Acquire(),
            "semaphore" => async () => await semaphore.Acquire(),
            "condition" => async () =>
            {
                using (await condition.Acquire())
                    await condition.Wait();
            },
            "queue" => async () => await empty.Get(),
            _ => async () => await full.Put(1),
        };

        static async Coroutine Holds(AsyncLock mutex)
        {
            using (await mutex.Acquire())
                await Sleep(100);
        }
    }

    // What else runs on the machine disturbs them, so they run where everything is tested.
    private static void IsNotQuadratic(int size, Action<int> work)
    {
        Thorough.SkipUnlessAsked();
        Growth.IsNotQuadratic(size, work);
    }
}
