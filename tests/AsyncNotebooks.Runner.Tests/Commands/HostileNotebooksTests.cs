using System.Text;
using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Tests.Commands;

/// <summary>
/// A gallery of files and cells that mean no good. Each fails for one reason, in a line that names the file; the exit code, the table and the
/// report say the same; and the healthy notebook beside it keeps its result.
/// </summary>
public sealed class HostileNotebooksTests : IDisposable
{
    private const string Whole = """{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{"id":"a","cell_type":"code","metadata":{},"execution_count":null,"outputs":[],"source":"1"}]}""";

    private readonly Sandbox sandbox = new();

    public HostileNotebooksTests() => Write("healthy", Notebook(("quiet", "var quiet = 1;")));

    /// <summary>Files that cannot be read: a name, the file, and what is said of it.</summary>
    public static TheoryData<string, byte[], string> Files => new()
    {
        { "empty", [], "the file is empty" },
        { "cut", Encoding.UTF8.GetBytes(Whole[..^20]), "the JSON stops in the middle (line 1)" },
        { "of nbformat 3", Encoding.UTF8.GetBytes("""{"nbformat":3,"worksheets":[]}"""), "has nbformat 3, and only nbformat 4 can be read" },
        { "of nbformat 5", Encoding.UTF8.GetBytes(Whole.Replace("\"nbformat\":4", "\"nbformat\":5", StringComparison.Ordinal)), "has nbformat 5" },
        { "with one id twice", Encoding.UTF8.GetBytes(Whole.Replace("}]}", "},{\"id\":\"a\",\"cell_type\":\"raw\",\"source\":\"\"}]}", StringComparison.Ordinal)), "two cells have the id 'a'" },
        { "not UTF-8", [.. Encoding.UTF8.GetBytes(Whole), 0xFF, 0xC0], "is not UTF-8" },
        { "nested", Encoding.UTF8.GetBytes($$"""{"metadata":{"a":{{new string('[', 10_000)}}{{new string(']', 10_000)}}},"cells":[],"nbformat":4}"""), "nested more than 256 levels deep" },
        { "with half a character", Encoding.UTF8.GetBytes(Whole.Replace("\"outputs\":[]", "\"outputs\":[{\"text\":\"\\ud83c\"}]", StringComparison.Ordinal)), "cell 1 holds half a character" },
    };

    /// <summary>Notebooks whose last cell fails at once: a name, its source, and what is said of it.</summary>
    public static TheoryData<string, string, string> Cells => new()
    {
        { "missing library", "#r \"missing.dll\"\n1", "missing.dll" },
        { "missing package", "#r \"nuget: AsyncNotebooks.ThereIsNoSuchPackage, 1.0.0\"\n1", "AsyncNotebooks.ThereIsNoSuchPackage" },
        { "cyclic import", "#!import \"hostile.ipynb\"\n1", "imports itself" },
        { "cycle of two", "#!import \"other.dib\"\n1", "imports itself" },
        { "import of another language", "#!import \"script.dib\"\n1", "script.dib has cells in fsharp" },
        { "connection to another kernel", "#!connect jupyter --kernel-name py --kernel-spec python3\n1", "#!connect" },
        { "unknown magic command", "#!nosuchmagic\n1", "#!nosuchmagic" },
    };

    public void Dispose() => sandbox.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Check_FileThatCannotBeRead_FailsAlone(string name, byte[] content, string reason)
    {
        File.WriteAllBytes(sandbox.PathOf(name + ".ipynb"), content);
        var before = sandbox.Snapshot();

        foreach (var command in (string[])["check", "refresh", "run"])
        {
            var outcome = await sandbox.RunAsync([command, ".", .. command == "run" ? (string[])["--output", "out"] : [], "--report", "out/r.json"], Instant());

            AssertFailsAlone(outcome, name, $"{name}.ipynb: ", reason);
            Assert.False(File.Exists(sandbox.PathOf($"out/{name}.ipynb")));
        }

        Assert.Equal(before[sandbox.PathOf(name + ".ipynb")], File.ReadAllText(sandbox.PathOf(name + ".ipynb")));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Check_CellThatFails_FailsAlone(string name, string source, string reason)
    {
        Assert.NotEmpty(name);
        Write("hostile", Notebook(("fine", "1"), ("bad", source), ("never", "2")));
        File.WriteAllText(sandbox.PathOf("other.dib"), "#!csharp\n\n#!import \"hostile.ipynb\"\n");
        File.WriteAllText(sandbox.PathOf("script.dib"), "#!csharp\n\nvar n = 1;\n\n#!fsharp\n\nlet m = 2\n");

        var outcome = await sandbox.RunAsync("check", "healthy.ipynb", "hostile.ipynb", "--timeout", "60", "--report", "out/r.json");

        AssertFailsAlone(outcome, "hostile", "hostile.ipynb: cell 2 (id bad)", reason);
    }

    [Fact]
    public async Task Check_FileImportedTwice_IsNoCycle()
    {
        File.WriteAllText(sandbox.PathOf("part.dib"), "#!csharp\n\nvar part = 1;\n");
        Write("whole", Notebook(("first", "#!import \"part.dib\""), ("second", "#!import \"part.dib\"")));

        Assert.Equal(0, (await sandbox.RunAsync("check", "whole.ipynb")).ExitCode);
    }

    [SkippableFact]
    public async Task Check_FiftyMegabytesOfOutput_IsStaleAndSaysWhereInFewLines()
    {
        Thorough.SkipUnlessAsked();
        var notebook = Notebook(("big", "1;"));
        notebook["cells"]![0]!["execution_count"] = 1;
        notebook["cells"]![0]!["outputs"] = new JsonArray(new JsonObject
        {
            ["output_type"] = "stream", ["name"] = "stdout", ["text"] = string.Concat(Enumerable.Repeat($"{new string('x', 499)}\n", 100_000)),
        });
        Write("huge", notebook);

        var outcome = await sandbox.RunAsync(["check", ".", "--report", "out/r.json"], Instant());

        AssertFailsAlone(outcome, "huge", "huge.ipynb: cell 1 (id big): output differs from line 1 on", "- xxx");
        Assert.True(outcome.Output.Split('\n').Length < 100);
    }

    [Fact]
    public async Task Check_TenThousandCells_RunsThemAll()
    {
        Write("long", Notebook([.. Enumerable.Range(0, 10_000).Select(i => ($"c{i}", "1;"))]));

        var outcome = await sandbox.RunAsync(["check", "long.ipynb", "--report", "out/r.json"], Instant());

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches("long +10000 .* current", outcome.Output);
    }

    [Fact]
    public async Task Check_CellOfFiveMegabytes_Runs()
    {
        Write("wide", Notebook(("wide", $"/* {new string('x', 5_000_000)} */ 1")));

        var outcome = await sandbox.RunAsync("run", "wide.ipynb", "--output", "out");

        Assert.Equal(0, outcome.ExitCode);
    }

    private static JsonObject Notebook(params (string Id, string Source)[] cells) => new()
    {
        ["nbformat"] = 4, ["nbformat_minor"] = 5, ["metadata"] = new JsonObject(),
        ["cells"] = new JsonArray([.. cells.Select(cell => new JsonObject
        {
            ["cell_type"] = "code", ["id"] = cell.Id, ["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "csharp" } }, ["execution_count"] = null, ["outputs"] = new JsonArray(), ["source"] = cell.Source,
        })]),
    };

    // What reads and compares is looked at here, not the worker.
    private static Func<SessionOptions, ICellSession> Instant() => _ => new InstantSession();

    private void Write(string name, JsonObject notebook) => File.WriteAllText(sandbox.PathOf(name + ".ipynb"), notebook.ToJsonString());

    private void AssertFailsAlone(Outcome outcome, string name, string place, string reason)
    {
        Assert.Equal(("", 1), (outcome.Error, outcome.ExitCode));
        var lines = outcome.Output.ReplaceLineEndings("\n").Split('\n');
        var line = Array.FindIndex(lines, line => line.StartsWith(place, StringComparison.Ordinal));
        Assert.True(line >= 0, outcome.Output);
        Assert.Contains(reason, string.Join('\n', lines[line..]), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Output, StringComparison.Ordinal);

        var results = JsonNode.Parse(File.ReadAllText(sandbox.PathOf("out/r.json")))!.AsArray().ToDictionary(result => (string)result!["name"]!, result => result!);
        Assert.False((bool)results[name]["isGood"]!);
        Assert.Contains(reason, (string)results[name]["findings"]!.AsArray().Single()!["message"]!, StringComparison.Ordinal);
        Assert.True((bool)results["healthy"]["isGood"]!);
    }

    private sealed class InstantSession : ICellSession
    {
        public Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default) => Task.FromResult(new CellResult([], null));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
