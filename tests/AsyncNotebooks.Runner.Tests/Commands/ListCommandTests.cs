namespace AsyncNotebooks.Runner.Tests.Commands;

public sealed class ListCommandTests
{
    [Fact]
    public async Task List_Course_ShowsNumberTitleMinutesAndCells()
    {
        using var sandbox = new Sandbox().With("course", "notebooks");

        var outcome = await sandbox.RunAsync("list");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"(?s)01 +Counting +5 +5.*02 +Failing and measuring +10 +6", outcome.Output);
    }
}
