using AsyncNotebooks.Plots;

namespace AsyncNotebooks.Tests.Plots;

public class ScaleTests
{
    [Theory]
    [InlineData(0, 1, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(0, 7, new[] { 0.0, 2, 4, 6 })]
    [InlineData(3, 13, new[] { 4.0, 6, 8, 10, 12 })]
    [InlineData(-10, 10, new[] { -10.0, -5, 0, 5, 10 })]
    public void Linear_Ticks_AreRoundNumbersWithinTheRange(double low, double high, double[] ticks) =>
        Assert.Equal(ticks, new LinearScale(low, high, 0, 100).Ticks.Select(tick => Math.Round(tick, 9)));

    [Fact]
    public void Linear_RoundUp_EndsAtATick()
    {
        var scale = new LinearScale(0, 0.62, 0, 100, roundUp: true);
        Assert.Equal(0.8, scale.High, 9);
        Assert.Equal(100, scale[0.8], 9);
    }

    [Fact]
    public void Linear_EmptyRange_StillHasPlaces() => Assert.Equal(0, new LinearScale(0, 0, 0, 100)[0]);

    [Fact]
    public void Log_EqualRatios_TakeEqualRoom()
    {
        var scale = new LogScale(1, 1000, 0, 300);
        Assert.Equal([0.0, 100, 200, 300], scale.Ticks.Select(tick => Math.Round(scale[tick], 6)));
    }

    [Fact]
    public void Log_ShortRange_HasTwosAndFives() => Assert.Equal([0.1, 0.2, 0.5, 1], new LogScale(0.11, 0.9, 0, 1).Ticks.Select(tick => Math.Round(tick, 9)));

    [Fact]
    public void Log_OneValue_StandsInTheMiddle() => Assert.InRange(new LogScale(5, 5, 0, 100)[5], 20, 80);

    [Fact]
    public void Log_ManyDecades_HasAFewTicks() => Assert.InRange(new LogScale(1e-9, 1e9, 0, 1).Ticks.Count, 4, 8);
}
