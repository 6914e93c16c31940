using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly Sandbox sandbox = new Sandbox().With("course", "notebooks").With("broken", "broken");

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Check_CurrentNotebooks_SucceedsAndWritesNothing()
    {
        var before = sandbox.Snapshot();

        var outcome = await sandbox.RunAsync("check");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"(?s)01-first .*current.*02-second .*current", outcome.Output);
        Assert.Equal(before, sandbox.Snapshot());
    }

    [Fact]
    public async Task Check_StaleOutput_NamesTheCellAndShowsTheDifference()
    {
        var outcome = await sandbox.RunAsync("check", "broken/stale.ipynb");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("broken/stale.ipynb: cell 2 (id stale): output differs from line 2 on", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("  - Tuesday\n  + Monday\n    Wednesday\n", outcome.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("id current", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"execution_count\": 2,", "\"execution_count\": 7,", "In [7]")]
    [InlineData("\"execution_count\": 2,", "\"execution_count\": null,", "In [ ]")]
    public async Task Check_CountsOfAnotherOrder_AreStale(string count, string other, string shown)
    {
        var path = sandbox.PathOf("notebooks/01-first.ipynb");
        var text = File.ReadAllText(path);
        Assert.Contains(count, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(count, other, StringComparison.Ordinal));

        var outcome = await sandbox.RunAsync("check", "notebooks/01-first.ipynb");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"  - {shown}\n  + In [2]\n", outcome.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(0, (await sandbox.RunAsync("refresh", "notebooks/01-first.ipynb")).ExitCode);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public async Task Check_OtherCodeWithTheSameOutputs_IsStaleUntilRefreshed()
    {
        var path = sandbox.PathOf("notebooks/01-first.ipynb");
        var notebook = NotebookDocument.Load(path);
        notebook.Cells.First(cell => cell.Kind is CellKind.Code).Source += "\n// and a word";
        notebook.Save(path);

        var outcome = await sandbox.RunAsync("check", "notebooks/01-first.ipynb");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Matches(@"01-first .*stale\s", outcome.Output);
        Assert.Contains("notebooks/01-first.ipynb: its outputs were made from something else (- committed, + now)\n  - code sha256:", outcome.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(0, (await sandbox.RunAsync("refresh", "notebooks/01-first.ipynb")).ExitCode);
        Assert.Equal(0, (await sandbox.RunAsync("check", "notebooks/01-first.ipynb")).ExitCode);
    }

    [Fact]
    public async Task Check_FailingNotebook_IsFailedNotStale()
    {
        var outcome = await sandbox.RunAsync("check", "broken/throwing.ipynb");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("broken/throwing.ipynb: cell 2 (id throws), line 2", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("differs", outcome.Output, StringComparison.Ordinal);
    }
}
