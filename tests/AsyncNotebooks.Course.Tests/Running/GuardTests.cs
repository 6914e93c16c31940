namespace AsyncNotebooks.Tests.Running;

public sealed class GuardTests
{
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(200);

    [Fact]
    public void Run_StepsThatBlockALittleEach_AreStoppedWhenTheyHaveRunForTooLong()
    {
        var watch = new StepWatch { LongestRun = s_short };

        Assert.Throws<InvalidOperationException>(() => Guard.Run(watch, () => Asyncio.Run(Doze(), new VirtualTime())));

        Assert.True(watch is { IsEndless: true, IsIdle: false, IsHeld: false });

        async Coroutine Doze()
        {
            watch.Begin(EventLoop.Running);
            while (true)
            {
                await Task.Delay(10).AsFuture();
                await Asyncio.Sleep(0);
            }
        }
    }

    [Fact]
    public void Run_ProgramThatDoesNotReactToAStop_IsBrokenOff()
    {
        var watch = new StepWatch { LongestRun = s_short, LongestStep = TimeSpan.FromMinutes(1) };

        Guard.Run(watch, () =>
        {
            watch.Begin();
            Assert.Throws<ThreadInterruptedException>(() => new ManualResetEventSlim().Wait());
        });

        Assert.True(watch is { IsHeld: true, IsSpinning: false });
    }

    [Fact]
    public void Run_ProgramThatThrows_ThrowsTheSame() =>
        Assert.Throws<FormatException>(() => Guard.Run(new StepWatch(), () => throw new FormatException()));
}
