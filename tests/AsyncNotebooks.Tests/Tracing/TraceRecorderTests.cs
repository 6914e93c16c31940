using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Tracing;

/// <summary>What a recording knows beyond the order of steps: who holds a lock, what became of a timer, where a coroutine was called.</summary>
public class TraceRecorderTests
{
    [Fact]
    public void Lock_Waited_NamesItsHolderAndItsNumber()
    {
        var trace = Record(async () =>
        {
            var (free, taken) = (new AsyncLock(), new AsyncLock());
            using (await free.Acquire())
            {
            }

            await Gather(Hold(taken), Hold(taken));
        });
        var wait = Assert.Single(trace.Events, happened => happened is { Kind: TraceEventKind.Suspended, Lock: > 0 });
        Assert.Equal((3, "lock held by Task-2", 2), (wait.TaskId, wait.Detail, wait.Lock));
        Assert.Equal(
            [(TraceEventKind.LockTaken, 1, 1), (TraceEventKind.LockReleased, 1, 1), (TraceEventKind.LockTaken, 2, 2), (TraceEventKind.LockReleased, 2, 2), (TraceEventKind.LockTaken, 3, 2), (TraceEventKind.LockReleased, 3, 2)],
            trace.Events.Where(happened => happened.Kind is TraceEventKind.LockTaken or TraceEventKind.LockReleased).Select(happened => (happened.Kind, happened.TaskId, happened.Lock)));
    }

    [Fact]
    public void Timer_SetFiredAndCalledOff_KeepsItsNumber()
    {
        var trace = Record(async () =>
        {
            var alarm = GetRunningLoop().CallLater(5, Ring);
            GetRunningLoop().CallLater(1, Ring);
            await Sleep(2);
            alarm.Cancel();

            static void Ring()
            {
            }
        });
        Assert.Equal(
            [
                (TraceEventKind.TimerSet, 1, 5, "Ring, t = 5 s"), (TraceEventKind.TimerSet, 2, 1, "Ring, t = 1 s"), (TraceEventKind.TimerSet, 3, 2, "sleep, t = 2 s"),
                (TraceEventKind.TimerFired, 2, 0, "Ring"), (TraceEventKind.TimerFired, 3, 0, "sleep"), (TraceEventKind.TimerCancelled, 1, 0.0, "Ring"),
            ],
            trace.Events.Where(happened => happened.Timer > 0).Select(happened => (happened.Kind, happened.Timer, happened.Due, happened.Detail)));
    }

    [Fact]
    public void Timer_OfASleepThatIsCancelled_IsCalledOff()
    {
        var trace = Record(async () =>
        {
            var sleeper = CreateTask(Sleep(5));
            await Sleep(1);
            sleeper.Cancel();
            await Gather(returnExceptions: true, sleeper);
        });
        var gone = Assert.Single(trace.Events, happened => happened.Kind == TraceEventKind.TimerCancelled);
        Assert.Equal((2, 1.0), (gone.TaskId, gone.Time));
    }

    [Fact]
    public void Group_Waited_NamesItsTasks()
    {
        var trace = Record(async () =>
        {
            await using var group = new TaskGroup();
            _ = group.CreateTask(Sleep(1));
            _ = group.CreateTask(Sleep(2));
        });
        var wait = trace.Events.First(happened => happened is { Kind: TraceEventKind.Suspended, TaskId: 1 });
        Assert.Equal(("group of 2", "2, 3"), (wait.Detail, string.Join(", ", wait.Suspension!.Awaits)));
    }

    [Fact]
    public void Stack_OfAWait_LeavesOutWhatTheLibraryDoesInside()
    {
        var trace = Record(async () =>
        {
            var mutex = new AsyncLock();
            await Gather(Hold(mutex), Hold(mutex));
        });
        var wait = trace.Events.Single(happened => happened is { Kind: TraceEventKind.Suspended, Lock: > 0 });
        Assert.Equal([("Hold", true, false), ("Acquire", false, true)], wait.Suspension!.Stack.Select(call => (call.Name, call.IsOfProgram, call.ReturnsValue)));
    }

    [Fact]
    public void Stack_CoroutineCalledLongBeforeItsAwait_KnowsWhen()
    {
        var trace = Record(async () =>
        {
            var called = Hold(new AsyncLock());
            await Sleep(1);
            await called;
        });
        var waits = trace.Events.Index().Where(item => item.Item.Kind == TraceEventKind.Suspended).ToArray();
        var held = waits[1].Item.Suspension!.Stack.Single(call => call.Name == "Hold");
        Assert.True(held.CalledAfter < waits[0].Index);
        Assert.Equal(1, held.CalledBy);
    }

    [Fact]
    public void NeverAwaited_Coroutine_HasTheLineOfItsCall()
    {
        var trace = Record(async () =>
        {
            _ = Hold(new AsyncLock());
            await Sleep(1);
        });
        var forgotten = Assert.Single(trace.Events, happened => happened.Kind == TraceEventKind.NeverAwaited);
        Assert.Equal(("Hold", 1), (forgotten.Detail, forgotten.OtherId));
        Assert.EndsWith("TraceRecorderTests.cs", forgotten.Suspension!.File, StringComparison.Ordinal);
        Assert.True(forgotten.Suspension.Line > 0);
    }

    [Fact]
    public void Held_StepThatMakesManyTasks_IsNotChargedForTheRecording()
    {
        // Each task's line is searched for, which alone takes many times longer than the step; a busy machine may disturb one run, not five.
        Assert.Contains(Enumerable.Range(0, 5), _ =>
        {
            var before = TimeProvider.System.GetTimestamp();
            var trace = Record(async () => await Gather(Enumerable.Range(0, 500).Select(_ => Sleep(1))));
            var held = trace.Events.First(happened => happened.Kind == TraceEventKind.Suspended).Held;
            return held < TimeProvider.System.GetElapsedTime(before).TotalSeconds / 4;
        });
    }

    private static Trace Record(Func<Coroutine> main) => Trace.Record(() =>
    {
        Run(Main(), new VirtualTime());

        async Coroutine Main()
        {
            GetRunningLoop().ExceptionHandler = _ => { };
            await main();
        }
    });

    private static async Coroutine Hold(AsyncLock mutex)
    {
        using (await mutex.Acquire())
            await Sleep(1);
    }
}
