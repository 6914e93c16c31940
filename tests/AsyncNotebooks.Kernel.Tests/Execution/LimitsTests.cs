using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Execution;

/// <summary>How much a cell may put out, and how much memory a notebook may use.</summary>
public sealed class LimitsTests
{
    [Fact]
    public async Task RunAsync_MoreOutputThanAllowed_KeepsTheBeginningAndSaysThatTheRestIsCut()
    {
        await using var session = Workers.Open(new SessionOptions { OutputLimit = 10 });

        var result = await session.RunAsync("for (var i = 0; i < 1_000; i++) Console.Write(\"äöü\");");
        var next = await session.RunAsync("Console.Write(\"as before\");");

        Assert.Null(result.Error);
        Assert.Equal("äöüäö", result.Text());
        var notice = Assert.IsType<StreamOutput>(result.Outputs[^1]);
        Assert.Equal("\n[The rest is cut: a cell may put out 10 bytes. --max-output sets how many.]\n", notice.Text);
        Assert.Equal("as before", next.Text());
    }

    [Fact]
    public async Task RunAsync_ErrorAfterTooMuchOutput_IsNotCut()
    {
        await using var session = Workers.Open(new SessionOptions { OutputLimit = 10 });

        var error = await session.RunAsync("display(new string('a', 100)); throw new InvalidOperationException(\"why\");").Fail();

        Assert.Equal("why", error.Message);
    }

    [Fact]
    public async Task RunAsync_MoreMemoryThanAllowed_FailsThatNotebookAlone()
    {
        await using var greedy = new WorkerSession(new SessionOptions { MemoryLimit = 300_000_000 });
        await using var healthy = Workers.Open(new SessionOptions());

        var error = await greedy.RunAsync("var kept = new List<byte[]>(); while (true) kept.Add(new byte[1_000_000]);").Fail();

        // Where even the report of the error finds no room, the process ends with the runtime's own words.
        Assert.Matches("may use 300 MB; --memory sets how many|Out of memory|OutOfMemory", error.Message);
        Assert.Equal("3", (await healthy.RunAsync("Console.Write(1 + 2);")).Text());
    }
}
