using AsyncNotebooks.Plots;

namespace AsyncNotebooks.Tests.Plots;

public class HistogramChartTests
{
    [Fact]
    public void Bins_AllSamples_AreCountedOnce()
    {
        double[] samples = [0.1, 0.2, 0.25, 0.3, 0.9, 1];
        var bins = Bins.Over(samples);
        Assert.Equal(samples.Length, bins.CountIn(samples).Sum());
        Assert.Equal(0, bins.First);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-3)]
    public void Bins_OneValue_HaveOneInterval(double value)
    {
        var bins = Bins.Over([value, value]);
        Assert.Equal([2], bins.CountIn([value, value]));
    }

    [Fact]
    public void Bins_SampleOnAnEdge_BelongsAbove()
    {
        var bins = new Bins(0, 0.1, 4);
        Assert.Equal([0, 0, 0, 1], bins.CountIn([0.3]));
    }

    [Fact]
    public void Draw_Bars_AreAsHighAsTheCounts()
    {
        var figure = Figure.Histogram("t", Axis.Count("x"), ("a", [1, 1, 1, 60]));
        var bars = Drawn.Bars(figure, "first");
        Assert.Equal(2, bars.Count);
        Assert.Equal(3, bars[0].Height / bars[1].Height, 2);
    }

    [Fact]
    public void Draw_Percentiles_AreMarked()
    {
        var figure = Figure.Histogram("t", Axis.Seconds("x"), ("a", [.. Enumerable.Range(0, 101).Select(i => i / 100.0)]));
        Assert.Superset(new HashSet<string> { "p50\u2002500 ms", "p95\u2002950 ms", "p99\u2002990 ms" }, Drawn.Texts(figure).ToHashSet());
    }

    [Fact]
    public void Plotly_Bars_HoldTheSameCounts()
    {
        var data = Figure.Histogram("t", Axis.Count("x"), ("a", [1, 1, 1, 60])).PlotlyJson()["data"]!;
        Assert.Equal(4, data[0]!["y"]!.AsArray().Sum(count => (double)count!));
        Assert.Equal(["a", "p50", "p95", "p99"], data.AsArray().Select(trace => (string?)trace!["name"]));
    }

    [Fact]
    public void ToPlotly_SeveralDistributions_ShareTheScaleOfTheirHeights()
    {
        var layout = Figure.Histogram("t", Axis.Count("x"), ("a", [1, 1, 1, 60]), ("b", [2, 9])).PlotlyJson()["layout"]!;

        Assert.Equal("y", (string?)layout["yaxis2"]!["matches"]);
    }
}
