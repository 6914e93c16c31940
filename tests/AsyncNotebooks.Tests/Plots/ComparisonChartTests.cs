namespace AsyncNotebooks.Tests.Plots;

public class ComparisonChartTests
{
    private readonly Figure _figure = Samples.Comparison();

    [Fact]
    public void ToString_TwoContenders_IsTheGist() => Assert.Equal("sequential 602 ms, concurrent 101 ms, 6.0× faster", _figure.ToString());

    [Fact]
    public void Description_TwoContenders_TellsMediansRangesAndSpeedUp() =>
        Assert.Equal(
            "Bars of the median time. sequential took 602 ms (598 ms to 620 ms); concurrent took 101 ms (100 ms to 110 ms), 6.0× faster.",
            _figure.Description);

    [Fact]
    public void Draw_Bars_AreAsLongAsTheMedians()
    {
        var (first, second) = (Drawn.Bars(_figure, "base").Single(), Drawn.Bars(_figure, "first").Single());
        Assert.Equal(0.602 / 0.101, first.Width / second.Width, 1);
        Assert.Equal((0, 0), (first.X, second.X));
    }

    [Fact]
    public void Draw_Labels_StandBesideTheBars() => Assert.Contains("concurrent\u2002101 ms\u20026.0× faster", Drawn.Texts(_figure));

    [Fact]
    public void Plotly_Bars_HaveErrorBarsAndPatterns()
    {
        var bars = _figure.PlotlyJson()["data"]![0]!;
        Assert.Equal("bar", (string?)bars["type"]);
        Assert.Equal(602, (double)bars["x"]![0]!);
        Assert.Equal(18, (double)bars["error_x"]!["array"]![0]!, 9);
        Assert.Equal(4, (double)bars["error_x"]!["arrayminus"]![0]!, 9);
        Assert.Equal("/", (string?)bars["marker"]!["pattern"]!["shape"]);
    }

    [Theory]
    [InlineData(2.0, "2.0× slower")]
    [InlineData(1.01, "as fast")]
    [InlineData(0.5, "2.0× faster")]
    public void ToString_Second_SaysHowItCompares(double seconds, string words) =>
        Assert.EndsWith(words, Figure.Comparison("t", ("a", [1]), ("b", [seconds])).ToString(), StringComparison.Ordinal);
}
