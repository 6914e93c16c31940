namespace AsyncNotebooks.Tests.Plots;

public class CurvesChartTests
{
    [Fact]
    public void Scaling_StraightPower_StatesItsSlope()
    {
        var figure = Samples.Scaling();
        Assert.Contains("threads, slope 1.00", Drawn.Texts(figure));
        Assert.Contains("async, slope 0.10", Drawn.Texts(figure));
        Assert.Contains("threads: 1 ms at 1 to 1 s at 1,000, fitted slope 1.00: ten times the size costs 10× as much.", figure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Scaling_Plotly_HasLogarithmicAxesAndTheNumbersAsGiven()
    {
        var json = Samples.Scaling().PlotlyJson();
        Assert.Equal("log", (string?)json["layout"]!["xaxis"]!["type"]);
        Assert.Equal("log", (string?)json["layout"]!["yaxis"]!["type"]);
        Assert.Equal([1.0, 10, 1000], json["data"]![0]!["x"]!.AsArray().Select(value => (double)value!));
    }

    [Fact]
    public void Scaling_Zero_SaysThatItHasNoPlace() =>
        Assert.Contains(
            "\"a\" has a point at or below zero",
            Assert.Throws<ArgumentException>(() => Figure.Scaling("t", Axis.Count("x"), Axis.Seconds("y"), ("a", [(1, 0)]))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Scaling_ALineOfOneSize_DrawsItWithoutASlope()
    {
        var figure = Figure.Scaling("t", Axis.Count("n"), Axis.Seconds("time"), ("only", [(10, 0.5)]));
        Assert.Contains("only", Drawn.Texts(figure));
        Assert.DoesNotContain("slope", figure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void MemoryPerTask_Totals_AreDividedByTheNumber()
    {
        var figure = Samples.MemoryPerTask();
        Assert.Equal([80_000.0, 80_000], figure.PlotlyJson()["data"]![0]!["y"]!.AsArray().Select(value => (double)value!));
        Assert.Equal(["threads", "100", "80 kB"], figure.Data.Rows[0]);
        Assert.Equal(["", "tasks at once", "memory per task"], figure.Data.Header);
        Assert.Contains("threads, 80 kB each", Drawn.Texts(figure));
        Assert.Contains("coroutines, 320 B each", Drawn.Texts(figure));
    }

    [Fact]
    public void MemoryPerTask_Axes_HaveNamesAndUnits()
    {
        var figure = Samples.MemoryPerTask();
        Assert.Equal(["tasks at once (logarithmic)", "memory per task (logarithmic)"], ((string[])["xaxis", "yaxis"]).Select(axis => (string?)figure.PlotlyJson()["layout"]![axis]!["title"]!["text"]));
        Assert.Contains("memory per task (logarithmic)", Drawn.Texts(figure));
        Assert.Contains("10 kB", Drawn.Texts(figure));
    }

    [Fact]
    public void MemoryPerTask_Description_ComparesOneWithOne()
    {
        var figure = Samples.MemoryPerTask();
        Assert.Equal(
            "Memory per task against tasks at once, both axes logarithmic. threads: 80 kB at 100 to 80 kB at 1,000. "
            + "coroutines: 500 B at 100 to 320 B at 10,000. coroutines: 250× less than threads.",
            figure.Description);
        Assert.EndsWith("320 B at 10,000; coroutines 250× less than threads", figure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void MemoryPerTask_OneSeriesOfOneSize_IsDrawn() =>
        Assert.Contains("tasks, 272 B each", Drawn.Texts(Figure.MemoryPerTask("t", Axis.Count("tasks"), ("tasks", [(500_000, 136_000_000)]))));

    [Fact]
    public void Steps_Curve_GoesAcrossAndThenUp()
    {
        var svg = Figure.Steps("t", Axis.Seconds("time"), Axis.Count("length"), ("queue", [(0, 0), (1, 2)])).ToSvg();
        Assert.Matches(@"class=""an-curve an-first"" d=""M[\d.]+ [\d.]+H[\d.]+V[\d.]+""", svg);
    }

    [Fact]
    public void Steps_Plotly_HasTheSameShape() =>
        Assert.Equal("hv", (string?)Samples.Makers["steps"]().PlotlyJson()["data"]![0]!["line"]!["shape"]);

    [Fact]
    public void Lines_Description_TellsCourseAndPeak() =>
        Assert.Equal(
            "Queue length against time. queue: from 0 items at 0 s to 0 items at 2 s, highest 10 items at 1.25 s.",
            Samples.Makers["steps"]().Description);

    [Fact]
    public void Lines_PointsOutOfOrder_AreDrawnFromLeftToRight() =>
        Assert.Equal(
            [1.0, 2, 3],
            Figure.Lines("t", Axis.Count("x"), Axis.Count("y"), ("a", [(3, 1), (1, 1), (2, 1)])).PlotlyJson()["data"]![0]!["x"]!.AsArray().Select(value => (double)value!));
}
