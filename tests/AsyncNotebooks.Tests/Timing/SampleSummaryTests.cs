namespace AsyncNotebooks.Tests;

public class SampleSummaryTests
{
    [Fact]
    public void Of_UnorderedSamples_GivesTheFiveNumbers() =>
        Assert.Equal(new SampleSummary(5, 1, 2, 3, 4, 5), SampleSummary.Of([5, 1, 4, 2, 3]));

    [Fact]
    public void Of_EvenCount_InterpolatesTheMedian()
    {
        var summary = SampleSummary.Of([4, 1, 3, 2]);
        Assert.Equal(2.5, summary.Median);
        Assert.Equal(1.75, summary.LowerQuartile);
        Assert.Equal(1.5, summary.Spread);
    }

    [Fact]
    public void Of_OneSample_IsThatSample() => Assert.Equal(new SampleSummary(1, 7, 7, 7, 7, 7), SampleSummary.Of([7]));

    [Fact]
    public void Of_NoSamples_SaysWhatIsMissing() =>
        Assert.Contains("at least one sample", Assert.Throws<ArgumentException>(() => SampleSummary.Of([])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Of_SampleThatIsNoNumber_Refuses(double sample) => Assert.Throws<ArgumentException>(() => SampleSummary.Of([1, sample]));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.95, 95.05)]
    [InlineData(1, 100)]
    public void Percentile_OfOneToHundred_Interpolates(double share, double expected) =>
        Assert.Equal(expected, SampleSummary.Percentile([.. Enumerable.Range(1, 100).Select(i => (double)i)], share), 9);

    [Fact]
    public void Percentile_ShareBeyondOne_Refuses() => Assert.Throws<ArgumentOutOfRangeException>(() => SampleSummary.Percentile([1], 95));
}
