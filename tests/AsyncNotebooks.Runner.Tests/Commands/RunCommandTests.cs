using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private readonly Sandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Run_GoodNotebooks_WritesPagesAndExecutedNotebooks()
    {
        sandbox.With("course", "some");

        var outcome = await sandbox.RunAsync("run", "some");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Open artifacts/run/index.html", outcome.Output, StringComparison.Ordinal);
        var executed = NotebookDocument.Load(sandbox.PathOf("artifacts/run/01-first.ipynb"));
        Assert.Contains("42", executed.Cells.Single(cell => cell.Id == "use").Outputs.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("count is 20", File.ReadAllText(sandbox.PathOf("artifacts/run/01-first.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_GoodNotebooks_LeavesTheNotebooksAlone()
    {
        sandbox.With("course", "some");
        var before = File.ReadAllText(sandbox.PathOf("some/02-second.ipynb"));

        await sandbox.RunAsync("run", "some", "--output", "elsewhere");

        Assert.Equal(before, File.ReadAllText(sandbox.PathOf("some/02-second.ipynb")));
        Assert.True(File.Exists(sandbox.PathOf("elsewhere/02-second.html")));
    }

    [Theory]
    [InlineData("throwing", "some/throwing.ipynb: cell 2 (id throws), line 2: ", "FormatException")]
    [InlineData("compile-error", "some/compile-error.ipynb: cell 1 (id does-not-compile), line 2: ", "CS0103")]
    [InlineData("false-claim", "some/false-claim.ipynb: cell 2 (id claim), line 3: ", "the waits take as long as the longest")]
    public async Task Run_BrokenNotebook_NamesFileCellLineAndMessage(string notebook, string place, string message)
    {
        sandbox.With("broken", "some");

        var outcome = await sandbox.RunAsync("run", $"some/{notebook}.ipynb");

        Assert.Equal(1, outcome.ExitCode);
        var line = Assert.Single(outcome.Output.Split('\n'), line => line.StartsWith(place, StringComparison.Ordinal));
        Assert.Contains(message, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BrokenNotebook_PageShowsWhereItStopped()
    {
        sandbox.With("broken", "some");

        await sandbox.RunAsync("run", "some/throwing.ipynb");

        Assert.Contains("This run stopped at <a href=\"#cell-2\">cell 2</a>", File.ReadAllText(sandbox.PathOf("artifacts/run/throwing.html")), StringComparison.Ordinal);
        Assert.Contains("stopped at cell 2", File.ReadAllText(sandbox.PathOf("artifacts/run/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BrokenAmongGood_RunsTheOthersAndFails()
    {
        sandbox.With("course", "some").With("broken", "some");

        var outcome = await sandbox.RunAsync("run", "some/throwing.ipynb", "some/01-first.ipynb", "--parallel", "1");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Matches(@"throwing +2 +\d+\.\d s +failed", outcome.Output);
        Assert.Matches(@"01-first +2 +\d+\.\d s +ok", outcome.Output);
    }

    [Fact]
    public async Task Run_CellLongerThanTheTimeout_FailsThere()
    {
        sandbox.With("slow", "slow");

        var outcome = await sandbox.RunAsync("run", "slow/slow.ipynb", "--timeout", "0.5");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("slow/slow.ipynb: cell 1 (id waits)", outcome.Output, StringComparison.Ordinal);
    }
}
