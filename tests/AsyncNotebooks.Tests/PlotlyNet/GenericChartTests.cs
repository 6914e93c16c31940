using System.Text.Json.Nodes;
using AsyncNotebooks.Tests.Plots;

namespace AsyncNotebooks.Tests.PlotlyNet;

/// <summary>A figure that goes to Plotly.NET and back is the same for plotly.js.</summary>
public sealed partial class GenericChartTests
{
    public static TheoryData<string> Kinds => Samples.Kinds;

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void ToFigure_AfterToGenericChart_HasTheSameTracesAndLayout(string kind)
    {
        var figure = Samples.Makers[kind]();
        Figure? back = null;
        ThereAndBack(figure, ref back);
        Skip.If(back is null, "Off: these tests are built without Plotly.NET. Switch it on where the registry has it: dotnet test -p:PlotlyNet=true");

        var (before, after) = (figure.ToPlotlyJson(), back.ToPlotlyJson());
        Assert.All((string[])["data", "layout", "config"], part => Assert.True(JsonNode.DeepEquals(before[part], after[part]), $"{part}\n{before[part]}\n{after[part]}"));
        Assert.Equal(figure.Title, back.Title);
    }

    // A call of a partial method that no file implements is no call at all.
    static partial void ThereAndBack(Figure figure, ref Figure? back);
}
