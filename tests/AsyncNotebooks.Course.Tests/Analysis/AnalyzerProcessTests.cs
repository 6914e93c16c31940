namespace AsyncNotebooks.Tests;

public sealed class AnalyzerProcessTests
{
    private static readonly CodeCell[] s_cells = [new("cell", "var a = 1;")];

    [Fact]
    public async Task RunAsync_NoSuchCommand_SaysWhatToInstall()
    {
        var message = await FailureOf(new AnalyzerProcess("any.dll", "no-such-command"));

        Assert.Equal("The analyzers did not start: the command 'no-such-command' cannot be run. Install the .NET SDK, or put it on the PATH.", message);
    }

    [Fact]
    public async Task RunAsync_NoSuchProgram_GivesTheFirstLineOfWhatIsWrong()
    {
        var message = await FailureOf(new AnalyzerProcess("no-such-program.dll"));

        Assert.StartsWith("The analyzers failed: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    // It reads nothing, so the writer of a large request finds the pipe closed.
    [SkippableFact]
    public async Task RunAsync_ProgramEndsWithoutAWord_GivesItsExitCode()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no program that only fails.");

        var message = await FailureOf(new AnalyzerProcess("any.dll", "false"), [new("large", new string('x', 1 << 20))]);

        Assert.Equal("The analyzers failed: they ended with code 1 and said nothing. Build the course again: dotnet build", message);
    }

    [Fact]
    public async Task RunAsync_AnswerIsNoFindings_SaysWhatToDo()
    {
        var message = await FailureOf(new AnalyzerProcess("--version"));

        Assert.Equal("The analyzers gave no findings that can be read. Build the course again: dotnet build", message);
    }

    private static async Task<string> FailureOf(AnalyzerProcess process, CodeCell[]? cells = null) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() => process.RunAsync(Path.GetTempPath(), cells ?? s_cells))).Message;
}
