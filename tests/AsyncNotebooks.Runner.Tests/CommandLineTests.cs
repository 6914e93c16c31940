namespace AsyncNotebooks.Runner.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly Sandbox sandbox = new Sandbox().With("course", "notebooks").With("bad", "bad");

    public void Dispose() => sandbox.Dispose();

    [Theory]
    [InlineData("--frobnicate", "'--frobnicate'")]
    [InlineData("frobnicate", "'frobnicate'")]
    [InlineData("run", "'run'")]
    [InlineData("run notebooks --frobnicate", "'--frobnicate'")]
    [InlineData("run nowhere.ipynb", "nowhere.ipynb: no such file")]
    [InlineData("check nowhere", "nowhere: no such file or folder")]
    [InlineData("run empty", "no notebooks (*.ipynb, *.dib)")]
    [InlineData("list bad", "bad/cut.ipynb: ")]
    [InlineData("run notebooks/glossary.md", "notebooks/glossary.md: is no notebook")]
    [InlineData("run @notebooks", "@notebooks: no such file")]
    [InlineData("run notebooks --output notebooks", "notebooks: the notebooks themselves lie there")]
    [InlineData("run notebooks --output AsyncNotebooks.sln", "AsyncNotebooks.sln: this is a file")]
    [InlineData("--parallel 0", "--parallel needs a whole number above 0, not '0'")]
    [InlineData("--parallel many", "--parallel needs a whole number above 0, not 'many'")]
    [InlineData("--parallel 1.5", "--parallel needs a whole number above 0, not '1.5'")]
    [InlineData("-j 0", "-j needs a whole number above 0, not '0'")]
    [InlineData("check --memory 0", "--memory needs a whole number above 0, not '0'")]
    [InlineData("check --report results.html", "--report needs a file with the extension .trx, .xml (JUnit), .md or .json, not 'results.html'")]
    [InlineData("check --timeout -1", "--timeout needs a number above 0, not '-1'")]
    [InlineData("run notebooks --parallel", "'--parallel'")]
    public async Task InvokeAsync_BadInput_OneLineExitCode2AndNothingWritten(string line, string said)
    {
        Directory.CreateDirectory(sandbox.PathOf("empty"));
        var before = sandbox.Snapshot();

        var outcome = await sandbox.RunAsync(line.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(said, outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Output);
        Assert.Equal(before, sandbox.Snapshot());
    }

    [Fact]
    public async Task InvokeAsync_TwoNotebooksOfOneName_NamesBoth()
    {
        sandbox.With("course", "copies");

        var outcome = await sandbox.RunAsync("run", "notebooks", "copies");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(Path.Combine("notebooks", "01-first.ipynb"), outcome.Error, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("copies", "01-first.ipynb"), outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "refresh")]
    [InlineData("run --help", "--parallel")]
    [InlineData("check --help", "Writes no file")]
    [InlineData("refresh --help", "--all")]
    [InlineData("site --help", "--committed")]
    public async Task InvokeAsync_Help_ExplainsAndSucceeds(string line, string said)
    {
        var outcome = await sandbox.RunAsync(line.Split(' '));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(said, outcome.Output, StringComparison.Ordinal);
        Assert.Equal("", outcome.Error);
    }

    [Fact]
    public async Task InvokeAsync_Stopped_ExitCode130AndNothingWritten()
    {
        sandbox.With("slow", "slow");
        var before = sandbox.Snapshot();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var outcome = await sandbox.RunAsync(["run", "slow"], stop.Token);

        Assert.Equal(130, outcome.ExitCode);
        Assert.Equal("Stopped.", outcome.Error.Trim());
        Assert.Equal(before, sandbox.Snapshot());
    }
}
