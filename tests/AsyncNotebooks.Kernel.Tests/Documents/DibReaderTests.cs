using System.Text;
using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Documents;

public sealed class DibReaderTests : IDisposable
{
    private const string Script = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"},{"aliases":[],"languageName":"T-SQL","name":"sql-Shop"}]}}

        #!markdown

        # A title

        #!csharp

        #r "some.dll"
        #!time
        var x = 1;

        x

        #!fsharp

        let y = 2

        #!sql-Shop

        select 1

        #!f#

        y

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    public void Load_Sections_AreCells(string lineEnd, bool byteOrderMark)
    {
        var document = Load(Script.ReplaceLineEndings(lineEnd), byteOrderMark);

        Assert.Equal("A title", document.Title);
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Code, CellKind.Code, CellKind.Code], document.Cells.Select(cell => cell.Kind));
        Assert.Equal("#r \"some.dll\"\n#!time\nvar x = 1;\n\nx", document.Cells[1].Source);
        Assert.Equal(
            [null, "csharp", "fsharp", "sql-Shop", "fsharp"],
            document.Cells.Select(cell => (string?)cell.Metadata["polyglot_notebook"]?["kernelName"]));
        Assert.Equal(["cell-1", "cell-2", "cell-3", "cell-4", "cell-5"], document.Cells.Select(cell => cell.Id));
        Assert.False(document.HoldsOutputs);
    }

    [Theory]
    [InlineData("#!C#", "csharp")]
    [InlineData("#!c#", "csharp")]
    [InlineData("#!F#", "fsharp")]
    [InlineData("#!powershell", "pwsh")]
    [InlineData("#!js", "javascript")]
    [InlineData("#!mermaid", "mermaid")]
    public void Load_OtherNameOfAKernel_BeginsASectionOfIt(string line, string kernel) =>
        Assert.Equal(kernel, (string?)Load($"#!html\n\n<b>\n\n{line}\n\n1\n").Cells[1].Metadata["polyglot_notebook"]!["kernelName"]);

    [Fact]
    public void Load_HeaderOfVisualStudioCode_IsRead()
    {
        const string header = """
            {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":["c#","C#"],"languageName":"C#","name":"csharp"},{"aliases":["f#","F#"],"languageName":"F#","name":"fsharp"},
            {"aliases":[],"languageName":"HTML","name":"html"},{"aliases":["js"],"languageName":"JavaScript","name":"javascript"},{"aliases":["powershell"],"languageName":"PowerShell","name":"pwsh"},
            {"aliases":[],"name":"value"},{"aliases":["frontend"],"name":"vscode"}]}}
            """;

        Assert.Equal("1", Assert.Single(Load($"#!meta\n\n{header.ReplaceLineEndings("")}\n\n#!csharp\n\n1\n").Cells).Source);
    }

    [Fact]
    public void Load_NoSection_IsCSharp() => Assert.Equal("1 + 1", Assert.Single(Load("1 + 1\n").Cells).Source);

    [Theory]
    [InlineData("#!meta\n\n{\"kernelInfo\":\n\n#!csharp\n\n1")]
    [InlineData("#!meta\n\n[1]\n\n#!csharp\n\n1")]
    [InlineData("#!meta\n\n{\"kernelInfo\":{\"items\":[null, {}]}}\n\n#!csharp\n\n1")]
    public void Load_BrokenHeader_IsReadWithoutItOrSaysSo(string text)
    {
        var document = NotebookDocument.LoadOrProblem(folder.File("broken.dib", text));

        Assert.True(document.Problem is { } problem ? problem.Message.Contains("#!meta", StringComparison.Ordinal) : document.Cells[^1].Source == "1");
    }

    [Fact]
    public void Load_BytesThatAreNoUtf8_AreNotRead()
    {
        var file = folder.File("latin.dib");
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes("\"é\""));

        Assert.Contains("is not UTF-8", Assert.Throws<NotebookFormatException>(() => NotebookDocument.Load(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Clone_OfADib_IsOneToo()
    {
        var document = Load(Script);

        Assert.Equal(document.ToJson(), document.Clone().ToJson());
        Assert.Equal((document.Path, false), (document.Clone().Path, document.Clone().HoldsOutputs));
    }

    private NotebookDocument Load(string text, bool byteOrderMark = false)
    {
        var file = folder.File("script.dib");
        File.WriteAllText(file, text, new UTF8Encoding(byteOrderMark));
        return NotebookDocument.Load(file);
    }
}
