using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class EventLoopRunningTests
{
    [Fact]
    public void Running_OutsideAnyLoop_SaysHowToStartOne()
    {
        Assert.Null(EventLoop.RunningOrNull);
        Assert.StartsWith("No event loop runs on this thread.", Assert.Throws<InvalidOperationException>(() => EventLoop.Running).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(GetRunningLoop);
        Assert.Throws<InvalidOperationException>(AllTasks);
        Assert.StartsWith("No task is running here.", Assert.Throws<InvalidOperationException>(() => CurrentTask).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Running_InsideALoop_IsThatLoop()
    {
        using var loop = new EventLoop(new VirtualTime());
        EventLoop? seen = null;
        loop.CallSoon(() => seen = EventLoop.Running);
        loop.RunUntilComplete(Sleep(1));
        Assert.Same(loop, seen);
    }

    [Fact]
    public void CurrentTask_InAPlainCallback_IsNone()
    {
        using var loop = new EventLoop(new VirtualTime());
        LoopTask? seen = null;
        var called = false;
        loop.CallLater(0.5, () => (seen, called) = (LoopTask.Current, true));
        loop.RunUntilComplete(Sleep(1));
        Assert.True(called);
        Assert.Null(seen);
    }

    [Fact]
    public void RunUntilComplete_Coroutine_GivesItsValueAndCanBeRepeated()
    {
        using var loop = new EventLoop(new VirtualTime());
        Assert.Equal(1, loop.RunUntilComplete(After(1, 1)));
        Assert.Equal(2, loop.RunUntilComplete(After(1, 2)));
        Assert.Equal(2, loop.Time);
        Assert.False(loop.IsRunning);
    }

    [Fact]
    public void RunUntilComplete_CoroutineThrows_ThrowsThat()
    {
        using var loop = new EventLoop(new VirtualTime());
        Assert.Throws<FormatException>(() => loop.RunUntilComplete(Fails()));
    }

    [Fact]
    public void RunUntilComplete_DoneFuture_Returns()
    {
        using var loop = new EventLoop(new VirtualTime());
        var future = loop.CreateFuture<int>();
        future.SetResult(1);
        loop.RunUntilComplete(future);
    }

    [Fact]
    public void RunUntilComplete_StoppedBefore_SaysSo()
    {
        using var loop = new EventLoop(new VirtualTime());
        loop.CallLater(1, loop.Stop);
        var task = loop.CreateTask(Sleep(5));
        Assert.Equal("The event loop was stopped before the future was done.", Assert.Throws<InvalidOperationException>(() => loop.RunUntilComplete(task)).Message);
        loop.RunUntilComplete(task); // the task goes on where it was
        Assert.Equal(5, loop.Time);
    }

    [Fact]
    public void RunUntilComplete_FutureOfAnotherLoop_IsRefused()
    {
        using var loop = new EventLoop(new VirtualTime());
        using var other = new EventLoop(new VirtualTime());
        Assert.StartsWith("This future belongs to another event loop", Assert.Throws<InvalidOperationException>(() => loop.RunUntilComplete(other.CreateFuture<int>())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RunUntilComplete_WhileALoopRuns_RefusesWithoutUsingTheCoroutineUp() => InLoop.Run(async () =>
    {
        using var other = new EventLoop(new VirtualTime());
        var coroutine = After(1, 5);
        Assert.Throws<InvalidOperationException>(() => other.RunUntilComplete(coroutine));
        Assert.Throws<InvalidOperationException>(() => GetRunningLoop().RunForever());
        Assert.Empty(other.AllTasks());
        Assert.Equal(5, await coroutine);
    });

    [Fact]
    public void Stop_FromACallback_EndsAfterThatTurn()
    {
        using var loop = new EventLoop(new VirtualTime());
        var log = new List<string>();
        loop.CallSoon(() =>
        {
            loop.Stop();
            loop.CallSoon(() => log.Add("next turn"));
        });
        loop.CallSoon(() => log.Add("same turn"));
        loop.RunForever();
        Assert.Equal(["same turn"], log);

        loop.CallSoon(loop.Stop);
        loop.RunForever(); // and nothing was lost
        Assert.Equal(["same turn", "next turn"], log);
    }

    [Fact]
    public void Stop_BeforeTheRun_LetsOneTurnHappen()
    {
        using var loop = new EventLoop(new VirtualTime());
        var called = false;
        loop.CallSoon(() => called = true);
        loop.Stop();
        loop.RunForever();
        Assert.True(called);
    }

    [Fact]
    public void Dispose_Running_IsRefused() => InLoop.Run(async () =>
    {
        Assert.Equal("A running event loop cannot be closed. Stop it first.", Assert.Throws<InvalidOperationException>(GetRunningLoop().Dispose).Message);
        await Sleep(0);
    });

    [Fact]
    public void Dispose_Twice_ReportsOnce()
    {
        var reports = new List<LoopReport>();
        var loop = new EventLoop(new VirtualTime()) { ExceptionHandler = reports.Add };
        loop.CreateTask(Sleep(1));
        loop.Dispose();
        loop.Dispose();
        Assert.Single(reports);
        Assert.True(loop.IsClosed);
    }

    [Fact]
    public void Closed_AnyUse_IsRefused()
    {
        var loop = new EventLoop(new VirtualTime());
        loop.Dispose();
        Assert.Throws<ObjectDisposedException>(() => loop.CallSoon(() => { }));
        Assert.Throws<ObjectDisposedException>(() => loop.CallLater(1, () => { }));
        Assert.Throws<ObjectDisposedException>(() => loop.CallSoonThreadsafe(() => { }));
        Assert.Throws<ObjectDisposedException>(() => loop.CreateTask(Sleep(1)));
        Assert.Throws<ObjectDisposedException>(() => loop.RunUntilComplete(Sleep(1)));
        Assert.Throws<ObjectDisposedException>(loop.RunForever);
    }

    [Fact]
    public void AllTasks_WhileSomeRun_AreThoseNotEndedInOrderOfCreation() => InLoop.Run(async () =>
    {
        var tasks = Enumerable.Range(1, 5).Select(number => CreateTask(Sleep(number % 3))).ToList();
        await Sleep(1.5);
        Assert.Equal([CurrentTask, tasks[1], tasks[4]], AllTasks()); // the ones that sleep two seconds
        await Gather(tasks);
        Assert.Equal([CurrentTask], AllTasks());
    });

    [Fact]
    public void Time_OnTheSystemsClock_CountsFromTheBirthOfTheLoop()
    {
        var clock = new HandClock();
        clock.Advance(100);
        using var loop = new EventLoop(clock);
        Assert.Equal(0, loop.Time);
        clock.Advance(1.5);
        Assert.Equal(1.5, loop.Time);
        Assert.Same(clock, loop.Clock);
    }

    private static async Coroutine<T> After<T>(double seconds, T value)
    {
        await Sleep(seconds);
        return value;
    }

    private static async Coroutine Fails()
    {
        await Sleep(1);
        throw new FormatException();
    }
}
