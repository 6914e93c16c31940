using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Views;

/// <summary>
/// Ten programs that show what asynchronous programs do, and an eleventh that is stuck, each on the virtual clock. What is drawn and
/// written of them is compared with the files in Expectations.
/// </summary>
internal static class ReferencePrograms
{
    public static IReadOnlyDictionary<string, Func<Coroutine>> All { get; } = new Dictionary<string, Func<Coroutine>>
    {
        ["guide"] = Guide,
        ["one-after-another"] = OneAfterAnother,
        ["cancellation"] = Cancellation,
        ["failure-in-a-group"] = FailureInAGroup,
        ["timeout"] = Timeout,
        ["lock"] = Lock,
        ["queue"] = Queue,
        ["nested"] = Nested,
        ["leaked-task"] = LeakedTask,
        ["thread-and-callback"] = ThreadAndCallback,
        ["deadlock"] = Deadlock,
    };

    /// <summary>The trace of a program. How long a step held the loop is real time and differs from run to run, so it is taken out.</summary>
    public static Trace Record(string name)
    {
        var trace = Trace.Record(() =>
        {
            using var loop = new EventLoop(new VirtualTime()) { ExceptionHandler = _ => { } };
            try
            {
                loop.RunUntilComplete(All[name]());
            }
            catch (LoopDeadlockException)
            {
                // One of the programs is meant to be stuck.
            }
            finally
            {
                loop.CancelAll();
            }
        });
        return new Trace(trace.Tasks, [.. trace.Events.Select(happened => happened with { Held = 0 })], trace.IsVirtual);
    }

    /// <summary>The trace as if each program stood on one line: columns are as wide as before when the programs are edited.</summary>
    public static Trace OnOneLine(Trace trace) =>
        new([.. trace.Tasks.Select(task => task with { Line = Math.Min(task.Line, 1) })], trace.Events, trace.IsVirtual);

    private static async Coroutine Guide() => await Gather(Task1(), Task2());

    private static async Coroutine OneAfterAnother()
    {
        await Task1();
        await Task2();
    }

    private static async Coroutine Task1() => await Sleep(2);

    private static async Coroutine Task2() => await Sleep(1);

    private static async Coroutine Cancellation()
    {
        var download = CreateTask(Download(10), "download");
        await Sleep(1);
        download.Cancel();
        await Gather(returnExceptions: true, download);
    }

    private static async Coroutine Download(double seconds)
    {
        try
        {
            await Sleep(seconds);
        }
        finally
        {
            await Sleep(0.5); // to close the connection takes a while, too
        }
    }

    private static async Coroutine FailureInAGroup()
    {
        try
        {
            await TaskGroup.Run(async group =>
            {
                _ = group.CreateTask(Download(3), "slow");
                _ = group.CreateTask(Fail(), "bad");
                await Sleep(0);
            });
        }
        catch (AggregateException)
        {
            await Sleep(1);
        }
    }

    private static async Coroutine Fail()
    {
        await Sleep(1);
        throw new InvalidOperationException("no such page");
    }

    private static async Coroutine Timeout()
    {
        try
        {
            await WaitFor(Task1(), 0.5);
        }
        catch (TimeoutException)
        {
            await Task2();
        }
    }

    private static async Coroutine Lock()
    {
        var mutex = new AsyncLock();
        await Gather(Update(mutex), Update(mutex), Update(mutex));
    }

    private static async Coroutine Update(AsyncLock mutex)
    {
        using (await mutex.Acquire())
            await Sleep(1);
    }

    private static async Coroutine Queue()
    {
        var queue = new AsyncQueue<int>(maxSize: 2);
        var consumer = CreateTask(Consume(queue), "consumer");
        await Produce(queue);
        await queue.Join();
        consumer.Cancel();
        await Gather(returnExceptions: true, consumer);
    }

    private static async Coroutine Produce(AsyncQueue<int> queue)
    {
        for (var item = 0; item < 5; item++)
        {
            await Sleep(0.1);
            await queue.Put(item);
        }
    }

    private static async Coroutine Consume(AsyncQueue<int> queue)
    {
        while (true)
        {
            await queue.Get();
            await Sleep(0.5);
            queue.TaskDone();
        }
    }

    private static async Coroutine Nested()
    {
        var sum = await Outer();
        await Sleep(sum);
    }

    private static async Coroutine<int> Outer() => await Middle() + await CreateTask(Middle(), "beside");

    private static async Coroutine<int> Middle() => await Inner();

    private static async Coroutine<int> Inner()
    {
        await Sleep(1);
        return 1;
    }

    private static async Coroutine LeakedTask()
    {
        _ = CreateTask(Task1(), "forgotten");
        _ = Task2();
        await Sleep(0.5);
    }

    private static async Coroutine ThreadAndCallback()
    {
        var future = new Future<int>();
        GetRunningLoop().CallLater(1, Complete);
        var delay = await future;
        await ToThread(Compute);
        await Sleep(delay);

        void Complete() => future.SetResult(2);
    }

    private static int Compute() => Enumerable.Range(1, 1000).Sum();

    private static async Coroutine Deadlock()
    {
        var (first, second) = (new AsyncLock(), new AsyncLock());
        await Gather(TakeBoth(first, second), TakeBoth(second, first));
    }

    private static async Coroutine TakeBoth(AsyncLock one, AsyncLock other)
    {
        using (await one.Acquire())
        {
            await Sleep(1);
            using (await other.Acquire())
                await Sleep(1);
        }
    }
}
