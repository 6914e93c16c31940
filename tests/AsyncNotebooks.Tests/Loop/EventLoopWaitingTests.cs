using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Waiting without spinning. A turn looks at the clock a fixed number of times, so looks count turns.</summary>
public class EventLoopWaitingTests
{
    [Fact]
    public void RunForever_NothingToDo_WaitsUntilAnotherThreadCalls()
    {
        var clock = new CountingClock();
        using var loop = new EventLoop(clock);
        loop.CallLater(3600, () => { }); // a timer far away, so that every turn looks at the clock
        loop.CallSoon(() => ThreadPool.QueueUserWorkItem(_ =>
        {
            clock.AwaitQuiet();
            loop.CallSoonThreadsafe(loop.Stop);
        }));

        loop.RunForever();

        Assert.InRange(clock.Looks, 1, 30);
    }

    [Fact]
    public void RunForever_TimerInAWhile_SleepsInsteadOfLooking()
    {
        var clock = new CountingClock();
        using var loop = new EventLoop(clock);
        loop.CallLater(0.05, loop.Stop);

        loop.RunForever();

        Assert.True(loop.Time >= 0.05);
        Assert.InRange(clock.Looks, 1, 30);
    }

    [Fact]
    public void Sleep_OnTheSystemsClock_IsNeverShort()
    {
        var clock = new CountingClock();
        Run(Measure(), clock);

        static async Coroutine Measure()
        {
            var loop = GetRunningLoop();
            for (var i = 0; i < 5; i++)
            {
                var before = loop.Time;
                await Sleep(0.002);
                Assert.True(loop.Time - before >= 0.002 - 1e-6);
            }
        }
    }

    [Fact]
    public void CallSoonThreadsafe_BackAndForth_LosesNoWakeUp()
    {
        using var loop = new EventLoop();
        using var turn = new SemaphoreSlim(0);
        var rounds = 0;
        var other = new Thread(() =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                loop.CallSoonThreadsafe(Answer);
                turn.Wait();
            }

            loop.CallSoonThreadsafe(loop.Stop);
        });
        other.Start();
        loop.RunForever();
        other.Join();
        Assert.Equal(2_000, rounds);

        void Answer()
        {
            rounds++;
            turn.Release();
        }
    }

    private sealed class CountingClock : TimeProvider
    {
        private int _looks;

        public int Looks => _looks;

        public override long GetTimestamp()
        {
            Interlocked.Increment(ref _looks);
            return System.GetTimestamp();
        }

        /// <summary>Waits until nobody has looked at the clock for a while: the loop has gone to sleep.</summary>
        public void AwaitQuiet()
        {
            using var never = new ManualResetEventSlim();
            for (var before = -1; before != Volatile.Read(ref _looks); never.Wait(20))
                before = Volatile.Read(ref _looks);
        }
    }
}
