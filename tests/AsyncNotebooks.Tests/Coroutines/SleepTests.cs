using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class SleepTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Sleep_NoTime_GivesEverybodyElseOneTurn(double seconds) => Assert.Equal(["0 other", "0 back"], InLoop.TimedLog(async log =>
    {
        GetRunningLoop().CallSoon(() => log("other"));
        await Sleep(seconds);
        log("back");
    }));

    [Fact]
    public void Sleep_TimeSpan_IsTheSame() => Assert.Equal(["1.5 back"], InLoop.TimedLog(async log =>
    {
        await Sleep(TimeSpan.FromMilliseconds(1500));
        log("back");
    }));

    [Fact]
    public void Sleep_InfiniteTimeSpan_SleepsUntilCancelled() => InLoop.Run(async () =>
    {
        var sleeper = CreateTask(Sleep(System.Threading.Timeout.InfiniteTimeSpan));
        await Sleep(1_000_000);
        Assert.False(sleeper.IsDone);
        sleeper.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await sleeper);
    });

    [Fact]
    public void Sleep_NotANumber_IsRefusedAtTheCall() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Sleep(double.NaN));

    [Fact]
    public void Sleep_TasksDueTogether_WakeInOrderOfFallingAsleep() => Assert.Equal(["0", "1", "2", "3"], InLoop.Log(async log =>
        await Gather(Enumerable.Range(0, 4).Select(number => Say(number, log)))));

    private static async Coroutine Say(int number, Action<string> log)
    {
        await Sleep(1);
        log($"{number}");
    }
}
