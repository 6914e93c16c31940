using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Hosts;

/// <summary>
/// Plotly.NET in a notebook, and how values show themselves there. The tool has an FSharp.Core of its own, older than the one that Plotly.NET
/// is built on.
/// </summary>
public sealed class PlotlyNetTests
{
    private const string Setup = """
        #r "../artifacts/lib/AsyncNotebooks.dll"
        #r "../artifacts/lib/AsyncNotebooks.Plots.dll"
        #r "../artifacts/lib/Plotly.NET.CSharp.dll"
        using AsyncNotebooks; using static AsyncNotebooks.Asyncio; using Plotly.NET.CSharp;
        Formatters.Register();
        """;

    private const string Package = """
        #r "nuget: Plotly.NET.Interactive, 6.0.0"
        """;

    private static readonly SessionOptions s_options = new() { WorkingDirectory = Repository.NotebookFolder, CellTimeout = TimeSpan.FromMinutes(2) };

    private static readonly (string Cell, string Kind, string Title)[] s_shown =
    [
        ("""Chart.Line<int, int, string>([1, 2, 3], [4, 8, 6], Name: "cups")""", "image/svg+xml", "Chart"),
        ("""var tea = Figure.Comparison("Tea", ("black", [3.0]), ("green", [2.0])); tea""", "image/svg+xml", "Tea"),
        ("""tea.Chart.WithXAxisStyle<double, double, string>(TitleText: "minutes").WithSize(Height: 200)""", "image/svg+xml", "Tea"),
        ("""Trace.Record(() => Run(Sleep(2), new VirtualTime()))""", "image/svg+xml", "What each task did"),
        ("""Trace.Record(() => Run(Sleep(2), new VirtualTime())).Lints()""", "text/plain", "What the lints say"),
        ("""Timing.Compare(("nothing", () => { }), ("little", () => { }))""", "image/svg+xml", "How long it takes: nothing, little"),
    ];

    [Fact]
    public Task Values_InAWorker_ShowThemselves() => CheckAsync(Workers.Open(s_options));

    [SkippableFact]
    public Task Values_InTheTool_ShowThemselves() => CheckAsync(ToolSession.Open(s_options));

    [SkippableFact]
    public Task Package_BeforeTheSetupCell_WorksInTheTool() => CheckAsync(ToolSession.Open(s_options), before: Package);

    [SkippableFact]
    public async Task Package_AfterTheSetupCell_IsToldWhatToWriteInTheTool()
    {
        await using var tool = ToolSession.Open(s_options);
        foreach (var cell in (string[])[Setup, Package])
            Assert.Null((await tool.RunAsync(cell)).Error);

        var figure = await tool.RunAsync("""Figure.Comparison("Tea", ("black", [3.0]), ("green", [2.0]))""");

        Assert.Contains("before the setup cell", figure.Error?.Message, StringComparison.Ordinal);
    }

    private static async Task CheckAsync(ICellSession session, string before = "")
    {
        await using (session)
        {
            if (before.Length > 0)
                await RunAsync(before);
            await RunAsync(Setup);
            foreach (var (cell, kind, title) in s_shown)
            {
                var data = Assert.Single(await RunAsync(cell)).Data;
                Assert.Contains($"<figcaption><strong>{title}</strong>", data["text/html"], StringComparison.Ordinal);
                Assert.Contains(kind, data.Keys);
            }
        }

        async Task<IReadOnlyList<ResultOutput>> RunAsync(string cell)
        {
            var result = await session.RunAsync(cell);
            Assert.True(result.Error is null, $"{cell}\n{result.Error?.Message}");
            return [.. result.Outputs.OfType<ResultOutput>()];
        }
    }
}
