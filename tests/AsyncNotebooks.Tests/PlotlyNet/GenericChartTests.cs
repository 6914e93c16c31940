using System.Text.Json.Nodes;
using AsyncNotebooks.Tests.Plots;
using Plotly.NET;

namespace AsyncNotebooks.Tests.PlotlyNet;

/// <summary>A figure that goes to Plotly.NET and back is the same for plotly.js.</summary>
public sealed class GenericChartTests
{
    public static TheoryData<string> Kinds => Samples.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ToFigure_AfterToGenericChart_HasTheSameTracesAndLayout(string kind)
    {
        var figure = Samples.Makers[kind]();

        var back = figure.ToGenericChart().ToFigure();

        var (before, after) = (figure.ToPlotlyJson(), back.ToPlotlyJson());
        Assert.All((string[])["data", "layout", "config"], part => Assert.True(JsonNode.DeepEquals(before[part], after[part]), $"{part}\n{before[part]}\n{after[part]}"));
        Assert.Equal(figure.Title, back.Title);
    }

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
        var chart = Samples.Scaling().ToGenericChart();

        var wide = new Line();
        wide.SetProperty("width", 5);

        Plotly.NET.Trace.updateLine<Plotly.NET.Trace>(wide).Invoke(GenericChart.getTraces(chart).Head);

        var line = chart.ToFigure().ToPlotlyJson()["data"]![0]!["line"]!;
        Assert.Equal(5, (double)line["width"]!);
        Assert.NotNull(line["color"]);
    }
}
