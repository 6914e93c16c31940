using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Execution;

public sealed class CellTimeoutTests
{
    [Fact]
    public async Task RunAsync_CellThatNeverEnds_FailsAndTheSessionGoesOn()
    {
        await using var session = new CSharpSession(new SessionOptions { CellTimeout = TimeSpan.FromSeconds(5) });
        await session.RunAsync("var never = new TaskCompletionSource();").Succeed();

        var error = await session.RunAsync("Console.Write(\"begun\"); never.Task.Wait();").Fail();

        Assert.Equal("CellTimeout", error.ErrorName);
        Assert.Contains("longer than 5 s", error.Message, StringComparison.Ordinal);
        Assert.Equal("on", (await session.RunAsync("never.SetResult(); Console.Write(\"on\");")).Text());
    }

    [Fact]
    public async Task RunAsync_Cancelled_FailsAtOnce()
    {
        await using var session = new CSharpSession(new SessionOptions());
        using var cancel = new CancellationTokenSource();

        var error = await session.RunAsync("Console.Write(\"begun\"); await Task.Delay(-1);", _ => cancel.Cancel(), cancel.Token).Fail();

        Assert.Equal("CellCancelled", error.ErrorName);
    }
}
