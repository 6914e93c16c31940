using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Execution;

/// <summary>What an exception says of its place: the cell's number and line, and the names that the learner wrote.</summary>
public sealed class StackTraceTests : IAsyncLifetime
{
    private readonly ICellSession _session = Workers.Open(new SessionOptions());

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _session.DisposeAsync();

    [Fact]
    public async Task RunAsync_Exception_HasTypeMessageLineAndCleanTraceback()
    {
        await DeclareAsync();
        await _session.RunAsync("async Task Fail()\n{\n    await Task.Yield();\n    throw new InvalidOperationException(\"boom\");\n}").Succeed();

        var error = await _session.RunAsync("// call it\nawait Fail();").Fail();

        Assert.Equal("System.InvalidOperationException", error.ErrorName);
        Assert.Equal("boom", error.Message);
        Assert.Equal(2, error.Line);
        Assert.Equal(["System.InvalidOperationException: boom", "   at Fail() in cell 2:line 4", "   at the cell in cell 3:line 2"], error.Traceback);
    }

    [Theory]
    [InlineData("await Task.Run(() => throw new Mine());", "   at a lambda in cell 2:line 1")]
    [InlineData("int n = 1; Func<Task> f = async () => { await Task.Yield(); throw new Mine(n); }; await f();", "   at a lambda in cell 2:line 1")]
    [InlineData("async Task Outer() { await Inner(); async Task Inner() { await Task.Yield(); throw new Mine(); } } await Outer();", "   at Inner() in cell 2:line 1")]
    [InlineData("IEnumerable<int> Each() { yield return 1; throw new Mine(); } Each().ToList();", "   at Each() in cell 2:line 1")]
    public async Task RunAsync_Exception_NamesWhatTheLearnerWrote(string code, string innermost)
    {
        await DeclareAsync();

        var error = await _session.RunAsync(code).Fail();

        Assert.Equal("Mine", error.ErrorName);
        Assert.StartsWith("Mine: mine", error.Traceback[0], StringComparison.Ordinal);
        Assert.Equal(innermost, error.Traceback[1]);
        Assert.Equal("   at the cell in cell 2:line 1", error.Traceback[^1]);
        Assert.DoesNotContain(error.Traceback, line => line.Contains('<', StringComparison.Ordinal) || line.Contains('#', StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_InnerException_LineIsTheOneOfTheCell()
    {
        var error = await _session.RunAsync("\nTask.Run(() => throw new Exception(\"inside\")).Wait();").Fail();

        Assert.Equal("System.AggregateException", error.ErrorName);
        Assert.Equal(2, error.Line);
        Assert.Contains(error.Traceback, line => line.Contains("inside", StringComparison.Ordinal));
    }

    private async Task DeclareAsync() => await _session.RunAsync("class Mine(int n = 0) : Exception(\"mine\" + n);").Succeed();
}
