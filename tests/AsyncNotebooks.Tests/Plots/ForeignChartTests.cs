using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace AsyncNotebooks.Tests.Plots;

/// <summary>A chart that comes from elsewhere.</summary>
public sealed class ForeignChartTests
{
    [Fact]
    public void Of_AnyChart_KeepsAllOfIt()
    {
        var chart = Samples.Foreign();

        Assert.Equal(GenericChart.toJson(chart), GenericChart.toJson(Figure.Of(chart).Chart));
    }

    [Fact]
    public void Of_Words_SayWhatItHolds()
    {
        var figure = Figure.Of(Samples.Foreign());

        Assert.Equal("Cups a day", figure.Title);
        Assert.Equal("Tea <hot> (bar), 2 points, y from 3 to 4.5; trace 1 (scatter), 3 points, y from 1 to 7.", figure.Description);
        Assert.Equal("Cups a day: tea <hot> (bar), 2 points, y from 3 to 4.5; trace 1 (scatter), 3 points, y from 1 to 7", figure.ToString());
    }

    [Fact]
    public void Of_Table_HasTheNumbersOfEachTrace()
    {
        var table = Figure.Of(Samples.Foreign()).Data;

        Assert.Equal(["", "x", "y"], table.Header);
        Assert.Equal(["tea <hot>|Mon|3", "tea <hot>|Tue|4.5", "trace 1|0|1", "trace 1|1|2", "trace 1|2|7"], table.Rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public void Of_LinesAndBarsTogether_PictureSaysThatItIsWords() =>
        Assert.Equal("Only Plotly draws this chart. It holds:", Drawn.Texts(Figure.Of(Samples.Foreign()))[1]);

    [Fact]
    public void Of_LinesAlone_AreDrawn()
    {
        var figure = Figure.Of(Chart.Line<int, int, string>([1, 2, 3], [4, 8, 6], Name: "cups"));

        Assert.Contains("cups", Drawn.Texts(figure));
        Assert.Contains("an-curve", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_BarsAlone_AreDrawnWithNamesAndNumbers()
    {
        var texts = Drawn.Texts(Figure.Of(Chart.Column<double, string, string>([3, 4.5], new[] { "Mon", "Tue" })));

        Assert.Contains(texts, text => text.StartsWith("Mon", StringComparison.Ordinal) && text.EndsWith('3'));
        Assert.Contains(texts, text => text.StartsWith("Tue", StringComparison.Ordinal) && text.EndsWith("4.5", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_ComparisonWithAnotherTitle_StillDrawsItsBars()
    {
        var chart = Chart.Combine([Samples.Comparison().Chart]);

        Assert.Contains(Drawn.Texts(Figure.Of(chart)), text => text.StartsWith("concurrent", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_ManyTraces_AreCountedNotListed()
    {
        var chart = Chart.Combine([.. Enumerable.Range(0, 20).Select(_ => Chart.Line<int, int, string>([1], [1]))]);

        Assert.EndsWith("; 12 more.", Figure.Of(chart).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NoTraces_SaysSo() => Assert.Equal("It has no traces.", Figure.Of(GenericChart.ofTraceObjects(false, Microsoft.FSharp.Collections.FSharpList<Plotly.NET.Trace>.Empty)).Description);

    [Fact]
    public void Of_Heatmap_HasNoColumnOfItsCells()
    {
        int[][] cells = [[1, 2], [3, 4]];

        Assert.Equal("Trace 0 (heatmap).", Figure.Of(Chart.Heatmap<int, int, int, string>(cells)).Description);
    }
}
