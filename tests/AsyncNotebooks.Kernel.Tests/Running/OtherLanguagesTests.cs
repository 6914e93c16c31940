using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel.Tests.Samples;
using static AsyncNotebooks.Kernel.Tests.Samples.Notebooks;

namespace AsyncNotebooks.Kernel.Tests.Running;

/// <summary>Cells that are not C#: left out and named, or run where the tool's own kernels run them.</summary>
public sealed class OtherLanguagesTests
{
    [Theory]
    [InlineData("#!fsharp\nlet x = 1", "fsharp")]
    [InlineData("\n  #!f#\nlet x = 1", "fsharp")]
    [InlineData("#!pwsh\nGet-Date", "pwsh")]
    [InlineData("#!powershell \nGet-Date", "pwsh")]
    [InlineData("#!js\nconsole.log(1)", "javascript")]
    [InlineData("#!mermaid\ngraph TD", "mermaid")]
    [InlineData("var n = 1;\n#!fsharp\n#!share n --from csharp\nn + 1", "fsharp")]
    [InlineData("#!share --from fsharp list\nlist.Count", "fsharp")]
    [InlineData("#!set --name list --value @fsharp:list\nlist.Count", "fsharp")]
    public async Task RunAsync_LineOfAnotherLanguage_SkipsTheCell(string source, string language)
    {
        var run = await RunAsync(Of(Code("a", "1;"), Code("b", source)));

        Assert.True(run.Succeeded, run.Failure?.Message);
        Assert.Equal(["a"], run.Cells.Select(cell => cell.Cell.Id));
        Assert.Equal(("b", language), run.Skipped.Select(cell => (cell.Cell.Id, cell.Language)).Single());
    }

    [Theory]
    [InlineData("polyglot_notebook", "kernelName", "sql-Shop", "sql-Shop")]
    [InlineData("dotnet_interactive", "language", "F#", "fsharp")]
    public async Task RunAsync_MetadataOfAnotherLanguage_SkipsTheCell(string form, string key, string kernel, string language)
    {
        var run = await RunAsync(Of(Code("a", "1;"), In(Code("b", "select 1"), form, key, kernel)));

        Assert.Equal(language, Assert.Single(run.Skipped).Language);
    }

    [Fact]
    public async Task RunAsync_SkippedCell_KeepsWhatItHadAndItsPlaceInTheNumbers()
    {
        var skipped = Code("b", "#!fsharp\n1");
        skipped.ExecutionCount = 7;
        skipped.Outputs.Add(new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "kept" });
        var before = Of(Code("a", "1"), skipped, Code("c", "// one\nthrow new Exception(\"boom\");"));

        var run = await new NotebookRunner(open: Workers.Open).RunAsync(before);

        Assert.Equal([1, 7, 3], run.Document.Cells.Select(cell => cell.ExecutionCount));
        Assert.Equal("kept", (string?)run.Document.Cells[1].Outputs.Single()!["text"]![0]);
        Assert.Equal(("c", 3, 2), (run.Failure?.CellId, run.Failure?.CellNumber, run.Failure?.Line));
        Assert.Contains("cell 3:line 2", run.Document.Cells[2].Outputs.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(OutputComparison.Compare(before, run.Document), difference => difference.CellId == "b");
    }

    [Theory]
    [InlineData("""{"kernelspec":{"name":".net-fsharp","language":"F#"}}""", "fsharp")]
    [InlineData("""{"kernelspec":{"name":".net-powershell"}}""", "pwsh")]
    [InlineData("""{"kernelspec":{"name":"python3","display_name":"Python 3"}}""", "python3")]
    [InlineData("""{"language_info":{"name":"python"},"kernelspec":{"name":"python3"}}""", "python")]
    [InlineData("""{"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"fsharp"}}}""", "fsharp")]
    public async Task RunAsync_NotebookOfAnotherLanguage_RunsNothingAndFails(string metadata, string language)
    {
        var run = await RunAsync(WithMetadata(metadata, Code("a", "print(1)"), Code("b", "print(2)")));

        Assert.Equal($"nothing ran: no code cell of the notebook is in C# ({language})", run.Failure?.Message);
        Assert.Empty(run.Cells);
        Assert.Equal(2, run.Skipped.Count);
    }

    [Fact]
    public async Task RunAsync_CSharpCellInANotebookOfAnotherLanguage_Runs()
    {
        var document = WithMetadata("""{"kernelspec":{"language":"F#"}}""", Code("a", "let x = 1"), In(Code("b", "1;"), "polyglot_notebook", "kernelName", "csharp"), Code("c", "#!csharp\n1;"));

        var run = await RunAsync(document);

        Assert.Equal(["b", "c"], run.Cells.Select(cell => cell.Cell.Id));
        run.Document.Normalize();
        Assert.Equal("F#", (string?)run.Document.Metadata["kernelspec"]!["language"]);
        Assert.Equal("fsharp", (string?)run.Document.Cells[0].Metadata["polyglot_notebook"]!["kernelName"]);
    }

    [Theory]
    [InlineData("""{"kernelspec":{"name":".net-csharp"}}""")]
    [InlineData("""{"kernelspec":{"name":".net-csharp","language":"C#"},"language_info":{"name":"polyglot-notebook"}}""")]
    [InlineData("{}")]
    public async Task RunAsync_NotebookOfCSharp_RunsEveryCell(string metadata) =>
        Assert.Empty((await RunAsync(WithMetadata(metadata, Code("a", "1;")))).Skipped);

    [Fact]
    public async Task RunAsync_CellsOfTheKernelsThatAWorkerHas_Run()
    {
        var run = await new NotebookRunner(open: Workers.Open).RunAsync(Of(
            In(Code("a", "<b>bold</b>"), "polyglot_notebook", "kernelName", "html"),
            Code("b", "#!value --name greeting\nhello"),
            Code("c", "#!share --from value greeting\ngreeting"),
            Code("d", "#!markdown\n*text*"),
            Code("e", "#!csharp\n1 + 1")));

        Assert.True(run.Succeeded, run.Failure?.Message);
        Assert.Empty(run.Skipped);
        Assert.Equal(
            ["<b>bold</b>", "hello", "hello", "<p><em>text</em></p>", "2"],
            run.Document.Cells.Select(cell => cell.Outputs.Count == 0 ? "" : Text((JsonObject)cell.Outputs[0]!["data"]!)));
    }

    [Fact]
    public void Wrong_SkippedCell_MayHaveAnyNumber()
    {
        var document = Of(Code("a", "1;"), Code("b", "#!fsharp\n1"), Code("c", "1"));
        (document.Cells[0].ExecutionCount, document.Cells[1].ExecutionCount, document.Cells[2].ExecutionCount) = (1, 9, 3);

        Assert.Empty(ExecutionCounts.Wrong(document));
    }

    [Fact]
    public void Wrong_FrontEndThatNumbersNoCell_FindsNone()
    {
        var cell = Code("a", "1;");
        cell.Outputs.Add(new JsonObject { ["output_type"] = "execute_result" });

        Assert.Empty(ExecutionCounts.Wrong(Of(cell)));
    }

    private static string Text(JsonObject data) => System.Text.RegularExpressions.Regex.Replace($"{data.Single().Value}", "^<div class=\"dni-plaintext\"><pre>(.*)</pre></div>.*", "$1", System.Text.RegularExpressions.RegexOptions.Singleline).Trim();

    private static Task<NotebookRun> RunAsync(NotebookDocument document) => new NotebookRunner(open: _ => new SilentSession()).RunAsync(document);

    private static NotebookDocument WithMetadata(string json, params NotebookCell[] cells)
    {
        var document = Of(cells);
        foreach (var (key, value) in JsonNode.Parse(json)!.AsObject())
            document.Metadata[key] = value?.DeepClone();
        return document;
    }

    private static NotebookCell In(NotebookCell cell, string form, string key, string kernel)
    {
        cell.Metadata[form] = new JsonObject { [key] = kernel };
        return cell;
    }

    private sealed class SilentSession : ICellSession
    {
        public Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default) => Task.FromResult(new CellResult([], null));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
