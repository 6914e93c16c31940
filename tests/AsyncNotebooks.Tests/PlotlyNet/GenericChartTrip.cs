using Plotly.NET;

namespace AsyncNotebooks.Tests.PlotlyNet;

/// <summary>What needs Plotly.NET itself; compiled with <c>-p:PlotlyNet=true</c> alone.</summary>
public sealed partial class GenericChartTests
{
    [Fact]
    public void ToFigure_ChartOfPlotlyNet_ShowsItsNumbersAndItsTitle()
    {
        var bars = new Trace2D("bar");
        bars.SetProperty("name", "tea");
        bars.SetProperty("x", new[] { "Mon", "Tue" });
        bars.SetProperty("y", new[] { 3, 4.5 });
        var chart = GenericChart.ofTraceObject(useDefaults: true, bars);
        GenericChart.getLayout(chart).SetProperty("title", "Cups");

        var figure = chart.ToFigure();

        Assert.Equal("Cups", figure.Title);
        Assert.Equal(["tea|Mon|3", "tea|Tue|4.5"], figure.Data.Rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public void ToGenericChart_StyledByPlotlyNet_KeepsTheRest()
    {
        var chart = Plots.Samples.Scaling().ToGenericChart();

        var wide = new Line();
        wide.SetProperty("width", 5);

        Plotly.NET.Trace.updateLine<Plotly.NET.Trace>(wide).Invoke(GenericChart.getTraces(chart).Head);

        var line = chart.ToFigure().ToPlotlyJson()["data"]![0]!["line"]!;
        Assert.Equal(5, (double)line["width"]!);
        Assert.NotNull(line["color"]);
    }

    static partial void ThereAndBack(Figure figure, ref Figure? back) => back = figure.ToGenericChart().ToFigure();
}
