using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>The library's bar in a real session: what it shows while a cell works, and what stays.</summary>
public sealed class WorkProgressTests
{
    private const string Setup = """
        #r "../artifacts/lib/AsyncNotebooks.dll"
        #r "../artifacts/lib/AsyncNotebooks.Plots.dll"
        using AsyncNotebooks;
        using static AsyncNotebooks.Asyncio;
        """;

    private const string Work = """
        var bar = new WorkProgress("Fetch 30 pages", 30);
        bar.Changed += display(bar).Update;
        Run(Main(), new VirtualTime());

        async Coroutine Main() => await Gather(Enumerable.Range(1, 30).Select(Fetch));

        async Coroutine Fetch(int page)
        {
            await Sleep(page * 0.1);
            bar.Advance();
        }
        """;

    private static readonly SessionOptions s_options = new() { WorkingDirectory = Path.Combine(Repository.Root, "notebooks") };

    [Fact]
    public async Task Update_WhileACellWorks_ReachesThePageEachTime()
    {
        await using var session = Workers.Open(s_options);
        await session.RunAsync(Setup);
        var live = new List<CellOutput>();

        var result = await session.RunAsync(Work, live.Add);

        Assert.Null(result.Error);
        var shown = live.Cast<DisplayOutput>().ToList();
        Assert.Equal([false, true, true], shown.Select(output => output.IsUpdate).Take(3));
        Assert.Single(shown.Select(output => output.DisplayId).Distinct());
        Assert.Equal("<p>Fetch 30 pages</p>", shown[0].Data["text/html"]);
        Assert.Contains(">1 of 30</progress>", shown[1].Data["text/html"], StringComparison.Ordinal);
        Assert.Contains("Fetch 30 pages: 30 of 30, done", shown[^1].Data["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NotebookWithABar_KeepsOneOutputWithTheEnd()
    {
        var cells = new[] { ("setup", Setup), ("work", Work) }.Select(JsonNode (cell) => new JsonObject
        {
            ["id"] = cell.Item1, ["cell_type"] = "code", ["metadata"] = new JsonObject(), ["execution_count"] = null, ["outputs"] = new JsonArray(), ["source"] = cell.Item2,
        });
        var notebook = new JsonObject { ["cells"] = new JsonArray([.. cells]), ["metadata"] = new JsonObject(), ["nbformat"] = 4, ["nbformat_minor"] = 5 };

        var run = await new NotebookRunner(s_options, open: Workers.Open).RunAsync(NotebookDocument.Parse(notebook.ToJsonString(), "with-a-bar"));

        Assert.True(run.Succeeded, run.Failure?.Message);
        var output = Assert.Single(run.Document.Cells[1].Outputs)!;
        var html = output["data"]!["text/html"]!.ToString();
        Assert.Equal(
            """<p><progress max="30" value="30" aria-label="Fetch 30 pages" style="width:min(100%,20em);vertical-align:middle">30 of 30</progress> Fetch 30 pages: 30 of 30, done</p>""",
            html);
    }
}
