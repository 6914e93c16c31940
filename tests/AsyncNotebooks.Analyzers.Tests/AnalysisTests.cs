namespace AsyncNotebooks.Analyzers.Tests;

public sealed class AnalysisTests
{
    private static readonly string[] s_afterTheBroken = ["CS0246", "CS4014"];

    [Fact]
    public async Task RunAsync_BlockingCall_NamesRuleAndPlace()
    {
        var findings = await FindAsync(("nap", "using System.Threading;\nasync Task Nap()\n{\n    Thread.Sleep(200);\n    await Task.Delay(1);\n}"));

        var finding = Assert.Single(findings, found => found.Rule == "AsyncFixer02");
        Assert.Equal(("nap", 4, 5, 4, 22), (finding.Cell, finding.Line, finding.Column, finding.EndLine, finding.EndColumn));
        Assert.Contains("Thread.Sleep", finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("https://", Assert.Single(findings, found => found.Rule == "CA1849").Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VSTHRD002", "int Now(Task<int> later) => later.Result;")]
    [InlineData("VSTHRD101", "void All(List<int> numbers) => numbers.ForEach(async number => await Task.Delay(number));")]
    [InlineData("MA0100", "Task<int> Read(System.IO.Stream s, byte[] b) { using (s) return s.ReadAsync(b, 0, 1); }")]
    [InlineData("AsyncFixer04", "Task<int> Read(byte[] b) { using var s = new System.IO.MemoryStream(); return s.ReadAsync(b, 0, 1); }")]
    [InlineData("CA2016", "async Task Wait(System.Threading.CancellationToken token) => await Task.Delay(5);")]
    [InlineData("CA2012", "async Task<int> Twice(ValueTask<int> one) { var same = Give(); return await same + await same; }\nValueTask<int> Give() => new(1);")]
    [InlineData("CS4014", "async Task Start() { Task.Delay(1); await Task.Delay(2); }")]
    public async Task RunAsync_ClassicMistake_IsFound(string rule, string code) =>
        Assert.Contains(await FindAsync(("cell", code)), finding => finding.Rule == rule);

    [Fact]
    public async Task RunAsync_AwaitedCode_FindsNothing() =>
        Assert.Empty(await FindAsync(("cell", "async Task<int> Give() { await Task.Delay(1).ConfigureAwait(false); return 1; }\nvar one = await Give().ConfigureAwait(false);")));

    // The packages hold hundreds of rules about other things; a cell that breaks those stays in peace.
    [Fact]
    public async Task RunAsync_BadStyle_IsNobodysBusiness() =>
        Assert.Empty(await FindAsync(("cell", "public class thing { public int FIELD = 0; public string s = \"\" + 1.ToString(); }")));

    [Fact]
    public async Task RunAsync_SeveralCells_EachSeesThoseBefore() =>
        Assert.Empty(await FindAsync(("one", "using System.Threading;\nint Five() => 5;"), ("two", "var sum = Five() + Thread.CurrentThread.ManagedThreadId;")));

    [Fact]
    public async Task RunAsync_CellThatDoesNotCompile_IsFoundAndTheNextAreLookedAt()
    {
        var findings = await FindAsync(
            ("one", "int Five() => 5;"), ("broken", "int Six() => 6;\nUnknown thing;"), ("three", "async Task Start() { Task.Delay(Five()); await Task.Delay(2).ConfigureAwait(false); }"));

        Assert.Equal(s_afterTheBroken, findings.Select(finding => finding.Rule));
        Assert.Equal(("broken", 2, 1), (findings[0].Cell, findings[0].Line, findings[0].Column));
    }

    [Fact]
    public async Task RunAsync_ReferenceRelativeToTheFolder_IsResolved()
    {
        const string Code = "#r \"AsyncNotebooks.Analyzers.dll\"\nvar name = typeof(AsyncNotebooks.Analyzers.Nothing);";

        var finding = Assert.Single(await FindAsync(("cell", Code)));

        // The namespace is known, so the reference was found; only the type does not exist.
        Assert.Equal(("CS0234", 2), (finding.Rule, finding.Line));
    }

    [Fact]
    public async Task RunAsync_MissingReference_IsAFinding()
    {
        var finding = Assert.Single(await FindAsync(("cell", "#r \"nowhere.dll\"\nvar one = 1;")));

        Assert.Equal(("CS0006", 1), (finding.Rule, finding.Line));
    }

    [Fact]
    public async Task RunAsync_SeveralFindings_AreInTheOrderOfTheCode()
    {
        var findings = await FindAsync(("cell", "int A(Task<int> t) => t.Result;\nint B(Task<int> t) => t.Result + t.GetAwaiter().GetResult();"));

        Assert.Equal(findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column).Select(Place), findings.Select(Place));
        Assert.True(findings.Count(finding => finding.Rule == "VSTHRD002") == 3);

        static (int, int) Place(Finding finding) => (finding.Line, finding.Column);
    }

    private static Task<IReadOnlyList<Finding>> FindAsync(params (string Id, string Code)[] cells) => Analysis.RunAsync(
        new Request(AppContext.BaseDirectory, [.. cells.Select(cell => new Cell(cell.Id, cell.Code))]),
        AnalyzerFiles.Beside(AppContext.BaseDirectory));
}
