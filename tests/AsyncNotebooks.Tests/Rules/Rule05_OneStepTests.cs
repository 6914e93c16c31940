using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Rule 5: a task waits for exactly one thing, or its step is due, never both — so every wake-up gives exactly one step.</summary>
public class Rule05_OneStepTests
{
    [Fact]
    public void Task_CompletedAndCancelledInOneTurn_StepsOnce()
    {
        var steps = StepsOf("waiter", async () =>
        {
            var future = new Future();
            var waiter = CreateTask(Waits(future), "waiter");
            await Sleep(0);
            future.SetResult();
            waiter.Cancel();
            await Gather(returnExceptions: true, waiter);
        });
        Assert.Equal(2, steps); // to the await, and from there
    }

    [Fact]
    public void Task_CancelledTwiceInItsSleep_StepsOnce()
    {
        var steps = StepsOf("sleeper", async () =>
        {
            var sleeper = CreateTask(Sleep(10), "sleeper");
            await Sleep(1);
            sleeper.Cancel();
            sleeper.Cancel();
            await Gather(returnExceptions: true, sleeper);
        });
        Assert.Equal(2, steps);
    }

    [Fact]
    public void Task_SleepThatFiresInTheTurnOfTheCancellation_StepsOnce()
    {
        var steps = StepsOf("sleeper", async () =>
        {
            var sleeper = CreateTask(Sleep(1), "sleeper");
            var canceller = CreateTask(CancelAfter(sleeper, 1), "canceller");
            await Gather(returnExceptions: true, sleeper, canceller);
        });
        Assert.Equal(2, steps);
    }

    [Fact]
    public void Tasks_InABusyProgram_AlternateBetweenStepAndSuspension()
    {
        var trace = Trace.Record(() => InLoop.Run(async () =>
        {
            var (mutex, queue) = (new AsyncLock(), new AsyncQueue<int>(2));
            var tasks = Enumerable.Range(0, 20).Select(number => CreateTask(Busy(number, mutex, queue))).ToList();
            await Sleep(3);
            tasks.ForEach(task => task.Cancel());
            await Gather(returnExceptions: true, tasks);
        }));

        foreach (var task in trace.Tasks)
        {
            var inStep = false;
            foreach (var kind in trace.Events.Where(happened => happened.TaskId == task.Id).Select(happened => happened.Kind))
            {
                Assert.False(inStep && kind is TraceEventKind.StepBegan, $"{task.Name} began a step within a step.");
                inStep = kind switch
                {
                    TraceEventKind.StepBegan => true,
                    TraceEventKind.Suspended or TraceEventKind.Completed or TraceEventKind.Cancelled or TraceEventKind.Failed => false,
                    _ => inStep,
                };
            }

            Assert.False(inStep, $"{task.Name} never ended its last step.");
        }
    }

    private static int StepsOf(string name, Func<Coroutine> main)
    {
        var trace = Trace.Record(() => InLoop.Run(main));
        var id = trace.Tasks.Single(task => task.Name == name).Id;
        return trace.Events.Count(happened => happened.TaskId == id && happened.Kind == TraceEventKind.StepBegan);
    }

    private static async Coroutine Waits(Future future) => await future;

    private static async Coroutine CancelAfter(LoopTask task, double seconds)
    {
        await Sleep(seconds);
        task.Cancel();
    }

    private static async Coroutine Busy(int number, AsyncLock mutex, AsyncQueue<int> queue)
    {
        for (var round = 0; round < 5; round++)
        {
            using (await mutex.Acquire())
                await Sleep(number % 3 * 0.1);
            if (number % 2 == 0)
                await queue.Put(number);
            else
                await queue.Get();
        }
    }
}
