namespace AsyncNotebooks.Runner.Tests.Commands;

public sealed class RefreshCommandTests : IDisposable
{
    private readonly Sandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Refresh_StaleOutput_IsReplacedAndThenCurrent()
    {
        sandbox.With("broken", "notebooks");

        var outcome = await sandbox.RunAsync("refresh", "notebooks/stale.ipynb");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches("stale .* refreshed", outcome.Output);
        Assert.Equal(0, (await sandbox.RunAsync("check", "notebooks/stale.ipynb")).ExitCode);
    }

    [Fact]
    public async Task Refresh_CurrentNotebooks_LeavesEveryByte()
    {
        sandbox.With("course", "notebooks");
        var before = sandbox.Snapshot();

        var outcome = await sandbox.RunAsync("refresh");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"(?s)01-first .*unchanged.*02-second .*unchanged", outcome.Output);
        Assert.Equal(before, sandbox.Snapshot());
    }

    [Fact]
    public async Task Refresh_All_ChangesNothingButMeasuredCells()
    {
        sandbox.With("course", "notebooks");
        var before = sandbox.Snapshot();

        await sandbox.RunAsync("refresh", "--all");

        var after = sandbox.Snapshot();
        var changed = before.Keys.SelectMany(file => before[file].Split('\n').Zip(after[file].Split('\n'))).Where(lines => lines.First != lines.Second);
        Assert.All(changed, lines => Assert.Contains("waited", lines.First, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refresh_FailingNotebook_StaysAsItIs()
    {
        sandbox.With("broken", "notebooks");
        var before = File.ReadAllText(sandbox.PathOf("notebooks/throwing.ipynb"));

        var outcome = await sandbox.RunAsync("refresh", "notebooks/throwing.ipynb");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("cell 2 (id throws), line 2", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(sandbox.PathOf("notebooks/throwing.ipynb")));
    }

    [Fact]
    public async Task Refresh_CurrentOutputsInAnotherLayout_AreWrittenInOurs()
    {
        sandbox.With("course", "notebooks");
        var file = sandbox.PathOf("notebooks/01-first.ipynb");
        var normal = File.ReadAllText(file);
        File.WriteAllText(file, normal.Replace("  ", " ", StringComparison.Ordinal).Replace("\"execution_count\": 1", "\"execution_count\": 17", StringComparison.Ordinal));

        await sandbox.RunAsync("refresh", "notebooks/01-first.ipynb");

        Assert.Equal(normal, File.ReadAllText(file));
    }

    [Fact]
    public async Task Refresh_CellWithoutAKernel_GetsTheOneOfTheNotebook()
    {
        sandbox.With("course", "notebooks");
        var file = sandbox.PathOf("notebooks/01-first.ipynb");
        var before = File.ReadAllText(file);
        Assert.Contains("\"kernelName\": \"csharp\"", before, StringComparison.Ordinal);
        File.WriteAllText(file, before.Replace("\"kernelName\": \"csharp\"", "", StringComparison.Ordinal));

        await sandbox.RunAsync("refresh", "notebooks/01-first.ipynb");

        Assert.Equal(before, File.ReadAllText(file));
    }
}
