using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class EventLoopSchedulingTests
{
    private readonly List<string> _log = [];

    [Fact]
    public void CallSoon_Cancelled_IsNotCalled()
    {
        using var loop = new EventLoop(new VirtualTime());
        var handle = loop.CallSoon(() => _log.Add("cancelled"));
        loop.CallSoon(() => _log.Add("called"));
        handle.Cancel();
        Assert.True(handle.IsCancelled);
        RunTo(loop, 1);
        Assert.Equal(["called"], _log);
    }

    [Fact]
    public void Cancel_AfterTheCall_DoesNothing()
    {
        using var loop = new EventLoop(new VirtualTime());
        var (soon, timer) = (loop.CallSoon(() => _log.Add("soon")), loop.CallLater(1, () => _log.Add("timer")));
        RunTo(loop, 2);
        soon.Cancel();
        timer.Cancel();
        timer.Cancel();
        RunTo(loop, 3);
        Assert.Equal(["soon", "timer"], _log);
    }

    [Fact]
    public void CallLater_SeveralDelays_CallsInOrderOfTime()
    {
        using var loop = new EventLoop(new VirtualTime());
        loop.CallLater(2, () => _log.Add($"two at {loop.Time}"));
        loop.CallLater(TimeSpan.FromSeconds(1), () => _log.Add($"one at {loop.Time}"));
        var handle = loop.CallLater(3, () => _log.Add($"three at {loop.Time}"));
        Assert.Equal(3, handle.When);
        RunTo(loop, 10);
        Assert.Equal(["one at 1", "two at 2", "three at 3"], _log);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void CallLater_NoDelay_CallsInTheNextTurn(double delay)
    {
        using var loop = new EventLoop(new VirtualTime());
        loop.CallLater(delay, () => _log.Add($"at {loop.Time}"));
        RunTo(loop, 1);
        Assert.Equal(["at 0"], _log);
    }

    [Fact]
    public void CallAt_InThePast_CallsAtOnce()
    {
        using var loop = new EventLoop(new VirtualTime());
        RunTo(loop, 5);
        loop.CallAt(1, () => _log.Add($"at {loop.Time}"));
        RunTo(loop, 6);
        Assert.Equal(["at 5"], _log);
    }

    [Fact]
    public void CallAt_NotANumber_IsRefused()
    {
        using var loop = new EventLoop(new VirtualTime());
        Assert.Equal("when", Assert.Throws<ArgumentOutOfRangeException>(() => loop.CallAt(double.NaN, () => { })).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => loop.CallLater(double.NaN, () => { }));
    }

    [Fact]
    public void Schedule_Null_IsRefused()
    {
        using var loop = new EventLoop(new VirtualTime());
        Assert.Throws<ArgumentNullException>(() => loop.CallSoon(null!));
        Assert.Throws<ArgumentNullException>(() => loop.CallLater(1, null!));
        Assert.Throws<ArgumentNullException>(() => loop.CallSoonThreadsafe(null!));
        Assert.Throws<ArgumentNullException>(() => loop.CreateTask((Coroutine)null!));
        Assert.Throws<ArgumentNullException>(() => loop.CreateTask((Coroutine<int>)null!));
        Assert.Throws<ArgumentNullException>(() => loop.RunUntilComplete((Future)null!));
    }

    [Fact]
    public void Timer_CancelledBetweenDueAndCall_IsNotCalled()
    {
        using var loop = new EventLoop(new VirtualTime());
        TimerHandle second = null!;
        loop.CallAt(1, () => second.Cancel());
        second = loop.CallAt(1, () => _log.Add("cancelled"));
        RunTo(loop, 2);
        Assert.Empty(_log);
    }

    [Fact]
    public void CallSoonThreadsafe_FromInside_KeepsTheOrderOfCalls()
    {
        using var loop = new EventLoop(new VirtualTime());
        loop.CallSoon(() =>
        {
            loop.CallSoon(() => _log.Add("1"));
            loop.CallSoonThreadsafe(() => _log.Add("2"));
            loop.CallSoon(() => _log.Add("3"));
        });
        RunTo(loop, 1);
        Assert.Equal(["1", "2", "3"], _log);
    }

    [Fact]
    public void CallSoonThreadsafe_Cancelled_IsNotCalled()
    {
        using var loop = new EventLoop(new VirtualTime());
        loop.CallSoonThreadsafe(() => _log.Add("cancelled")).Cancel();
        RunTo(loop, 1);
        Assert.Empty(_log);
    }

    [Fact]
    public void CallSoonThreadsafe_FromManyThreads_LosesNothing()
    {
        using var loop = new EventLoop();
        var (calls, threads) = (0, 4);
        var senders = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < 10_000; i++)
                loop.CallSoonThreadsafe(Count);
        })).ToList();
        senders.ForEach(sender => sender.Start());
        loop.RunForever();
        senders.ForEach(sender => sender.Join());
        Assert.Equal(threads * 10_000, calls);

        void Count()
        {
            if (++calls == threads * 10_000)
                loop.Stop();
        }
    }

    [Fact]
    public void Handle_ToString_NamesTheCall()
    {
        using var loop = new EventLoop(new VirtualTime());
        Assert.Equal("call of Named", loop.CallSoon(Named).ToString());
        Assert.Equal("call of lambda", loop.CallSoon(() => { }).ToString());
        var cancelled = loop.CallLater(1, Named);
        cancelled.Cancel();
        Assert.Equal("cancelled call", cancelled.ToString());

        static void Named()
        {
        }
    }

    [Fact]
    public void CreateFuture_OnALoop_BelongsToIt()
    {
        using var loop = new EventLoop(new VirtualTime());
        var future = loop.CreateFuture<int>();
        Assert.Same(loop, future.Loop);
        loop.CallLater(1, () => future.SetResult(5));
        loop.RunUntilComplete(future);
        Assert.Equal(5, future.Result);
    }

    private static void RunTo(EventLoop loop, double time)
    {
        loop.CallAt(time, loop.Stop);
        loop.RunForever();
    }
}
