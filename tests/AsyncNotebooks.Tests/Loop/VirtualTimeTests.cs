using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class VirtualTimeTests
{
    [Fact]
    public void Sleep_AnHour_CostsNothingAndMovesTheClock()
    {
        var clock = new VirtualTime();
        Run(Sleep(3600), clock);
        Assert.Equal(3600, clock.Now);
        Assert.Equal(TimeSpan.FromHours(1), clock.GetElapsedTime(0));
        Assert.Equal(new DateTimeOffset(2000, 1, 1, 1, 0, 0, TimeSpan.Zero), clock.GetUtcNow());
    }

    // With its own limit in time: where the clock's steps are larger than its resolution, a loop could go round for ever.
    [Theory(Timeout = 30_000)]
    [InlineData(3600)]
    [InlineData(100 * 365.25 * 86_400)]
    public async Task Run_LongSleep_EndsAtItsTime(double seconds)
    {
        var clock = new VirtualTime();
        await Task.Run(() => Run(Sleep(seconds), clock));
        Assert.Equal(seconds, clock.Now);
    }

    [Fact]
    public void Delay_OfPlainNet_FollowsTheClock()
    {
        var clock = new VirtualTime();
        Run(Main(), clock);
        Assert.Equal(10, clock.Now);

        async Coroutine Main()
        {
            await Task.Delay(TimeSpan.FromSeconds(10), clock).AsFuture();
        }
    }

    [Fact]
    public void Delay_BesideASleep_WakesInOrderOfTime()
    {
        var (clock, log) = (new VirtualTime(), new List<string>());
        Run(Main(), clock);
        Assert.Equal(["sleep 1", "delay 2", "sleep 3"], log);

        async Coroutine Main()
        {
            var delay = Delayed();
            await Gather(Asleep(3), Asleep(1), delay.AsFuture());
        }

        async Task Delayed()
        {
            await Task.Delay(TimeSpan.FromSeconds(2), clock);
            log.Add($"delay {clock.Now}");
        }

        async Coroutine Asleep(double seconds)
        {
            await Sleep(seconds);
            log.Add($"sleep {clock.Now}");
        }
    }

    [Fact]
    public void Delay_CancelledByItsToken_LeavesNoTimerBehind()
    {
        var clock = new VirtualTime();
        Run(Main(), clock);
        Assert.Equal(1, clock.Now);

        async Coroutine Main()
        {
            using var source = new CancellationTokenSource();
            var delay = Task.Delay(TimeSpan.FromHours(1), clock, source.Token).AsFuture();
            GetRunningLoop().CallLater(1, source.Cancel);
            await InLoop.Caught<OperationCanceledException>(async () => await delay);
        }
    }

    [Fact]
    public void Delay_CancelledOnAnotherThread_IsSafe()
    {
        var clock = new VirtualTime();
        Run(Main(), clock);
        Assert.Equal(0, clock.Now);

        async Coroutine Main()
        {
            using var source = new CancellationTokenSource();
            var delays = Enumerable.Range(1, 1_000).Select(number => Task.Delay(TimeSpan.FromHours(number), clock, source.Token).AsFuture()).ToList();
            var cancelling = Task.Run(source.Cancel);
            while (!cancelling.IsCompleted)
                await Sleep(0); // never idle, so the clock cannot jump to the delays meanwhile
            var outcomes = await Gather(returnExceptions: true, delays);
            Assert.All(outcomes, outcome => Assert.IsAssignableFrom<OperationCanceledException>(outcome.Exception));
        }
    }

    [Fact]
    public void Timer_Periodic_FiresAgainAndAgain()
    {
        var (clock, log) = (new VirtualTime(), new List<double>());
        Run(Main(), clock);
        Assert.Equal([1, 3, 5], log);

        async Coroutine Main()
        {
            using var timer = clock.CreateTimer(_ => log.Add(clock.Now), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
            await Sleep(6);
        }
    }

    [Fact]
    public void Timer_Changed_FiresAtTheNewTimeOnly()
    {
        var (clock, log) = (new VirtualTime(), new List<double>());
        Run(Main(), clock);
        Assert.Equal([4], log);

        async Coroutine Main()
        {
            var timer = clock.CreateTimer(state => log.Add(clock.Now), null, TimeSpan.FromSeconds(1), System.Threading.Timeout.InfiniteTimeSpan);
            timer.Change(TimeSpan.FromSeconds(4), System.Threading.Timeout.InfiniteTimeSpan);
            await Sleep(10);
            timer.Change(TimeSpan.FromSeconds(1), System.Threading.Timeout.InfiniteTimeSpan);
            timer.Dispose();
            await Sleep(10);
        }
    }

    [Fact]
    public void CreateTimer_OutsideItsLoop_SaysWhere()
    {
        var clock = new VirtualTime();
        Assert.Equal("A virtual clock moves only while its loop runs. Make the timer inside Run(main, clock).", Assert.Throws<InvalidOperationException>(() => { _ = Task.Delay(TimeSpan.FromSeconds(1), clock); }).Message);
        InLoop.Run(async () =>
        {
            Assert.Throws<InvalidOperationException>(() => { _ = Task.Delay(TimeSpan.FromSeconds(1), clock); }); // another loop's clock
            await Sleep(0);
        });
    }

    [Fact]
    public void Clock_WhileAThreadWorks_StandsStill() => InLoop.Run(async () =>
    {
        using var gate = new ManualResetEventSlim();
        var woke = CreateTask(TimeOf(Sleep(5)));
        var work = CreateTask(ToThread(gate.Wait));
        await Sleep(0);
        await Sleep(0);
        Assert.Equal(0, GetRunningLoop().Time);
        gate.Set();
        await work;
        Assert.Equal(0, GetRunningLoop().Time);
        Assert.Equal(5, await woke);
    });

    private static async Coroutine<double> TimeOf(Coroutine coroutine)
    {
        await coroutine;
        return GetRunningLoop().Time;
    }
}
