using System.Text.Json.Nodes;

namespace AsyncNotebooks.Tests.Plots;

/// <summary>A figure that comes from elsewhere.</summary>
public sealed class PlotlyChartTests
{
    [Fact]
    public void FromPlotly_AnyFigure_KeepsAllOfIt() =>
        Assert.True(JsonNode.DeepEquals(Samples.Foreign(), Figure.FromPlotly(Samples.Foreign()).ToPlotlyJson()));

    [Fact]
    public void FromPlotly_LaterChange_DoesNotReachTheFigure()
    {
        var json = Samples.Foreign();
        var figure = Figure.FromPlotly(json);

        json["data"]!.AsArray().Clear();
        figure.ToPlotlyJson()["layout"]!["title"] = "changed";

        Assert.True(JsonNode.DeepEquals(Samples.Foreign(), figure.ToPlotlyJson()));
    }

    [Fact]
    public void FromPlotly_Words_SayWhatItHolds()
    {
        var figure = Figure.FromPlotly(Samples.Foreign());

        Assert.Equal("Cups a day", figure.Title);
        Assert.Equal("Tea <hot> (bar), 2 points, y from 3 to 4.5; trace 1 (scatter), 3 points, y from 1 to 7.", figure.Description);
        Assert.Equal("Cups a day: tea <hot> (bar), 2 points, y from 3 to 4.5; trace 1 (scatter), 3 points, y from 1 to 7", figure.ToString());
    }

    [Fact]
    public void FromPlotly_Table_HasTheNumbersOfEachTrace()
    {
        var table = Figure.FromPlotly(Samples.Foreign()).Data;

        Assert.Equal(["", "x", "y"], table.Header);
        Assert.Equal(["tea <hot>|Mon|3", "tea <hot>|Tue|4.5", "trace 1|0|1", "trace 1|1|", "trace 1|2|7"], table.Rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public void FromPlotly_Picture_SaysThatItIsWords() =>
        Assert.Equal("Only Plotly draws this figure. It holds:", Drawn.Texts(Figure.FromPlotly(Samples.Foreign()))[1]);

    [Fact]
    public void FromPlotly_ManyTraces_AreCountedNotListed()
    {
        var traces = new JsonArray([.. Enumerable.Range(0, 20).Select(_ => new JsonObject { ["y"] = new JsonArray(1) })]);

        Assert.EndsWith("; 12 more.", Figure.FromPlotly(new JsonObject { ["data"] = traces }).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void FromPlotly_TraceWithoutType_IsWhatPlotlyTakesItFor() =>
        Assert.Equal("Trace 0 (scatter), 1 point, y from 5 to 5.", Figure.FromPlotly(JsonNode.Parse("""{"data": [{"y": [5]}]}""")!.AsObject()).Description);

    [Fact]
    public void FromPlotly_NoTraces_SaysSo() => Assert.Equal("It has no traces.", Figure.FromPlotly(new JsonObject { ["data"] = new JsonArray() }).Description);

    [Fact]
    public void FromPlotly_Heatmap_HasNoColumnOfItsCells()
    {
        var figure = Figure.FromPlotly(JsonNode.Parse("""{"data": [{"type": "heatmap", "z": [[1, 2], [3, 4]]}]}""")!.AsObject());

        Assert.Equal("Trace 0 (heatmap).", figure.Description);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data": {}}""")]
    [InlineData("""{"data": [1]}""")]
    [InlineData("""{"data": [], "layout": []}""")]
    public void FromPlotly_NoFigure_SaysWhatOneIs(string json) =>
        Assert.Contains("array of traces", Assert.Throws<ArgumentException>(() => Figure.FromPlotly(JsonNode.Parse(json)!.AsObject())).Message, StringComparison.Ordinal);
}
