using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Hosts;

/// <summary>Plotly.NET in a notebook: the tool has an FSharp.Core of its own, older than the one that Plotly.NET is built on.</summary>
public sealed class PlotlyNetTests
{
    private const string Cell = """
        #r "../artifacts/lib/AsyncNotebooks.dll"
        #r "../artifacts/lib/AsyncNotebooks.Plots.dll"
        #r "../artifacts/lib/Plotly.NET.dll"
        #r "../artifacts/lib/DynamicObj.dll"
        using AsyncNotebooks;
        var chart = Figure.Comparison("Tea", ("black", new[] { 3.0 }), ("green", new[] { 2.0 })).ToGenericChart();
        Console.Write(Plotly.NET.GenericChart.toFigureJson(chart));
        """;

    private static readonly SessionOptions s_options = new() { WorkingDirectory = Repository.NotebookFolder, CellTimeout = TimeSpan.FromMinutes(2) };

    [Fact]
    public Task Chart_InAWorker_IsMadeByPlotlyNet() => CheckAsync(Workers.Open(s_options));

    [SkippableFact]
    public Task Chart_InTheTool_IsMadeByPlotlyNet() => CheckAsync(ToolSession.Open(s_options));

    private static async Task CheckAsync(ICellSession session)
    {
        await using (session)
        {
            var result = await session.RunAsync(Cell);

            Assert.True(result.Error is null, result.Error?.Message);
            var json = string.Concat(result.Outputs.OfType<StreamOutput>().Where(output => output.Name is "stdout").Select(output => output.Text));
            Assert.Contains("\"type\":\"bar\"", json, StringComparison.Ordinal);
        }
    }
}
