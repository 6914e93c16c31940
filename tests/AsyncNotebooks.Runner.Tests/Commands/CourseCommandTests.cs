namespace AsyncNotebooks.Runner.Tests.Commands;

public sealed class CourseCommandTests : IDisposable
{
    private readonly Sandbox sandbox = new Sandbox().With("course", "notebooks");

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Course_NoArguments_RunsTheNotebooksButNotTheSolutions()
    {
        sandbox.With("broken", "notebooks/solutions");

        var outcome = await sandbox.RunAsync();

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            ["01-first.html", "01-first.ipynb", "02-second.html", "02-second.ipynb", "course.css", "glossary.html", "index.html", "plotly.min.js"],
            Directory.EnumerateFiles(sandbox.PathOf("artifacts/course")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Course_NoTerminal_SaysPlainLinesWithoutEscapes()
    {
        var outcome = await sandbox.RunAsync();

        Assert.Contains("01-first: running", outcome.Output, StringComparison.Ordinal);
        Assert.Matches(@"02-second: done in \d+\.\d s", outcome.Output);
        Assert.DoesNotContain('\x1b', outcome.Output);
    }

    [Fact]
    public async Task Course_Table_HasCellsTimeAndResultInOrder()
    {
        var outcome = await sandbox.RunAsync("--parallel", "2");

        Assert.Matches(@"(?s)Notebook +Cells +Time +Result.*01-first +2 +\d+\.\d s +ok.*02-second +3 +\d+\.\d s +ok", outcome.Output);
        Assert.EndsWith("Open artifacts/course/index.html", outcome.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Course_FolderBelowTheRoot_FindsTheRoot()
    {
        var output = new StringWriter();
        var host = new RunnerHost(output, output, sandbox.PathOf("notebooks"), IsTerminal: false) { Open = Workers.Open };

        Assert.Equal(0, await new CommandLine(host).InvokeAsync(["list"]));
        Assert.Contains("Counting", output.ToString(), StringComparison.Ordinal);
    }
}
