namespace AsyncNotebooks.Runner.Tests.Commands;

public sealed class SiteCommandTests
{
    [Fact]
    public async Task Site_Committed_ShowsCommittedOutputsWithoutRunning()
    {
        using var sandbox = new Sandbox().With("broken", "notebooks");

        var outcome = await sandbox.RunAsync("site", "--committed");

        Assert.Equal(0, outcome.ExitCode);
        Assert.DoesNotContain("running", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Tuesday", File.ReadAllText(sandbox.PathOf("artifacts/course/stale.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_NoOption_RunsTheCourse()
    {
        using var sandbox = new Sandbox().With("course", "notebooks");

        var outcome = await sandbox.RunAsync("site");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("02-second: running", outcome.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(sandbox.PathOf("artifacts/course/index.html")));
    }
}
