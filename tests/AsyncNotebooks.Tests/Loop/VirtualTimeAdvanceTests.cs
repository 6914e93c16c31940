using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Loop;

public sealed class VirtualTimeAdvanceTests
{
    [Fact]
    public void Advance_InAStep_GivesTheStepThatLength()
    {
        var clock = new VirtualTime();

        var trace = Trace.Record(() => Run(Busy(clock), clock));

        var step = trace.Events.SkipWhile(happening => happening.Kind != TraceEventKind.StepBegan).ToArray();
        Assert.Equal((0, 2), (step[0].Time, step[^1].Time));
        Assert.Equal(TraceEventKind.Completed, step[^1].Kind);
    }

    [Fact]
    public void Advance_PastAnotherTasksTimer_MakesThatTaskLate()
    {
        var clock = new VirtualTime();

        Assert.Equal(2, Run(WakeBeside(clock), clock));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Advance_Backwards_IsRefused(double seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new VirtualTime().Advance(seconds));

    private static async Coroutine Busy(VirtualTime clock) => clock.Advance(2);

    private static async Coroutine<double> WakeBeside(VirtualTime clock)
    {
        var sleeper = CreateTask(WakeAfterOneSecond());
        await Sleep(0);
        clock.Advance(2);
        return await sleeper;
    }

    private static async Coroutine<double> WakeAfterOneSecond()
    {
        await Sleep(1);
        return GetRunningLoop().Time;
    }
}
