using System.Text;
using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Tests.Commands;

/// <summary>Notebooks as other tools leave them, and where they leave them.</summary>
public sealed class ForeignNotebooksTests : IDisposable
{
    private const string Visitor = """
        {"nbformat":4,"nbformat_minor":5,"metadata":{"kernelspec":{"name":".net-csharp","language":"C#"}},"cells":[
          {"cell_type":"raw","id":"raw","metadata":{},"source":"---\ntitle: x\n---"},
          {"cell_type":"markdown","id":"text","metadata":{},"attachments":{"a.png":{"image/png":"iVBORw0KGgo="}},"source":"# Visitor\n![a](attachment:a.png)"},
          {"cell_type":"code","id":"sum","metadata":{},"execution_count":1,"source":"\"two\"\r\n","outputs":[{"output_type":"execute_result","execution_count":1,"metadata":{},"data":{"text/plain":"two"}}]},
          {"cell_type":"code","id":"fs","metadata":{"polyglot_notebook":{"kernelName":"fsharp"}},"execution_count":9,"source":"3","outputs":[{"output_type":"stream","name":"stdout","text":"kept\n"}]},
          {"cell_type":"code","id":"ps","metadata":{},"execution_count":null,"source":["#!fsharp\n","4"],"outputs":[]}]}
        """;

    private readonly Sandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Check_CellsOfAnotherLanguage_AreNamedAndNotStale()
    {
        File.WriteAllText(sandbox.PathOf("visitor.ipynb"), Visitor);

        var outcome = await sandbox.RunAsync("check", "visitor.ipynb", "--report", "r.json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"visitor +1 +\d+\.\d s +current, 2 cells skipped \(fsharp\)", outcome.Output);
        var result = JsonNode.Parse(File.ReadAllText(sandbox.PathOf("r.json")))![0]!;
        Assert.True((bool)result["isGood"]!);
        Assert.Equal("""{"fs":"fsharp","ps":"fsharp"}""", result["skipped"]!.ToJsonString());
    }

    [Fact]
    public async Task Run_CellsOfAnotherLanguage_StayInTheExecutedCopy()
    {
        File.WriteAllText(sandbox.PathOf("visitor.ipynb"), Visitor);

        var outcome = await sandbox.RunAsync("run", "visitor.ipynb", "--output", "out");

        Assert.Contains("ok, 2 cells skipped (fsharp)", outcome.Output, StringComparison.Ordinal);
        var executed = NotebookDocument.Load(sandbox.PathOf("out/visitor.ipynb"));
        Assert.Contains("kept", executed.Cells.Single(cell => cell.Id == "fs").Outputs.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("iVBORw0KGgo=", executed.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OnlyOtherLanguages_Fails()
    {
        File.WriteAllText(sandbox.PathOf("visitor.ipynb"), Visitor.Replace("\\\"two\\\"", "#!pwsh\\n2", StringComparison.Ordinal));

        var outcome = await sandbox.RunAsync("run", "visitor.ipynb", "--output", "out");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("visitor.ipynb: nothing ran: no code cell of the notebook is in C# (pwsh, fsharp)", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", "visitor.ipynb", false, "\n")]
    [InlineData("byte order mark and CRLF", "visitor.ipynb", true, "\r\n")]
    [InlineData("folder with spaces", "Überblick · 日本語 🎉 (1).ipynb", false, "\n")]
    [InlineData("Ordner·日本 #1", "100 % [x] & 'y'.ipynb", true, "\n")]
    public async Task Check_FileOfAnotherTool_IsCurrent(string folder, string name, bool byteOrderMark, string lineEnd)
    {
        Directory.CreateDirectory(sandbox.PathOf(folder));
        File.WriteAllText(Path.Combine(sandbox.PathOf(folder), name), Visitor.ReplaceLineEndings(lineEnd), new UTF8Encoding(byteOrderMark));
        var before = sandbox.Snapshot();

        var outcome = await sandbox.RunAsync("check", folder);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("current", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(before, sandbox.Snapshot());
        Assert.Equal(0, (await sandbox.RunAsync("run", folder, "--output", "out")).ExitCode);
        Assert.True(File.Exists(sandbox.PathOf(Path.Combine("out", name))));
    }

    [Theory]
    [InlineData("""{"cells":[{"cell_type":"code","source":"\"two\"","outputs":[],"execution_count":null}],"nbformat":4}""")]
    [InlineData("""{"cells":[{"cell_type":"code","source":["\"two\""],"metadata":null,"outputs":null}],"metadata":null,"nbformat":4,"nbformat_minor":2}""")]
    [InlineData("""{"cells":[{"cell_type":"code","source":"\"two\"","metadata":{"id":"kq3","colab":{}},"outputs":[]}],"metadata":{"colab":{"provenance":[]}},"nbformat":4,"nbformat_minor":0}""")]
    public async Task Run_FormatBefore45_IsRunAndWrittenWithIds(string json)
    {
        File.WriteAllText(sandbox.PathOf("old.ipynb"), json);

        Assert.Equal(0, (await sandbox.RunAsync("run", "old.ipynb", "--output", "out")).ExitCode);

        Assert.Contains("\"id\": \"cell-1\"", File.ReadAllText(sandbox.PathOf("out/old.ipynb")), StringComparison.Ordinal);
        Assert.Equal(json, File.ReadAllText(sandbox.PathOf("old.ipynb")));
    }

    [Fact]
    public async Task Dib_EachCommand_RunsItAndLeavesItAlone()
    {
        Directory.CreateDirectory(sandbox.PathOf("some"));
        File.WriteAllText(sandbox.PathOf("some/script.dib"), "#!markdown\n\n# Script\n\n#!csharp\n\n\"two\"\n\n#!fsharp\n\n3\n");
        File.WriteAllText(sandbox.PathOf("some/visitor.ipynb"), Visitor);
        var before = File.ReadAllText(sandbox.PathOf("some/script.dib"));

        Assert.Matches("(?s)Script +2? +.*Visitor", (await sandbox.RunAsync("list", "some")).Output);
        Assert.Matches(@"script +1 .* ok, 1 cell skipped \(fsharp\)", (await sandbox.RunAsync("run", "some", "--output", "out")).Output);
        Assert.Contains("two", NotebookDocument.Load(sandbox.PathOf("out/script.ipynb")).Cells[1].Outputs.ToJsonString(), StringComparison.Ordinal);
        foreach (var command in (string[])["check", "refresh"])
        {
            var outcome = await sandbox.RunAsync(command, "some/script.dib");
            Assert.Equal(0, outcome.ExitCode);
            Assert.Contains("ran; a .dib holds no outputs, 1 cell skipped (fsharp)", outcome.Output, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllText(sandbox.PathOf("some/script.dib")));
        Assert.False(File.Exists(sandbox.PathOf("out/script.dib")));
    }

    [Fact]
    public async Task Check_DibBesideANotebookOfItsName_ChecksBoth()
    {
        File.WriteAllText(sandbox.PathOf("visitor.ipynb"), Visitor);
        File.WriteAllText(sandbox.PathOf("visitor.dib"), "\"two\"");

        var outcome = await sandbox.RunAsync("check", ".");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches("(?s)visitor .* a .dib holds no outputs.*visitor .* current", outcome.Output);
    }

    [SkippableFact]
    public async Task Refresh_SymbolicLink_WritesTheFileItLeadsTo()
    {
        Directory.CreateDirectory(sandbox.PathOf("real"));
        File.WriteAllText(sandbox.PathOf("real/visitor.ipynb"), Visitor);
        Skip.IfNot(TryLink(sandbox.PathOf("link.ipynb"), Path.Combine("real", "visitor.ipynb")), "Links cannot be made here.");

        Assert.Equal(0, (await sandbox.RunAsync("refresh", "link.ipynb")).ExitCode);

        Assert.Equal(Path.Combine("real", "visitor.ipynb"), new FileInfo(sandbox.PathOf("link.ipynb")).LinkTarget);
        Assert.Contains("\"kernelName\": \"csharp\"", File.ReadAllText(sandbox.PathOf("real/visitor.ipynb")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task ReadOnlyFolder_RunAndCheckWork_RefreshSaysThatItCannotWrite()
    {
        Skip.If(OperatingSystem.IsWindows(), "Folders of Windows are not read-only.");
        var folder = Directory.CreateDirectory(sandbox.PathOf("closed")).FullName;
        File.WriteAllText(Path.Combine(folder, "visitor.ipynb"), Visitor);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Skip.If(CanWrite(folder), "Permissions do not bind this user.");

            Assert.Equal(0, (await sandbox.RunAsync("check", "closed")).ExitCode);
            Assert.Equal(0, (await sandbox.RunAsync("run", "closed", "--output", "out")).ExitCode);
            var outcome = await sandbox.RunAsync("refresh", "closed/visitor.ipynb");

            Assert.Equal(1, outcome.ExitCode);
            Assert.Contains("closed/visitor.ipynb: ran, but cannot be written there and stays as it was", outcome.Output, StringComparison.Ordinal);
            Assert.Equal(Visitor, File.ReadAllText(Path.Combine(folder, "visitor.ipynb")));
        }
        finally
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool TryLink(string link, string target)
    {
        try
        {
            File.CreateSymbolicLink(link, target);
            return true;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool CanWrite(string folder)
    {
        try
        {
            File.WriteAllText(Path.Combine(folder, "probe"), "");
            File.Delete(Path.Combine(folder, "probe"));
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
