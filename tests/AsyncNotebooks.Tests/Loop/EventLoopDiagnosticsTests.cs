using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

[Collection(ConsoleCollection.Name)]
public class EventLoopDiagnosticsTests
{
    [Fact]
    public void Report_WithoutAHandler_WritesOneLine() => Assert.Equal(
        "An exception in a call of Broken: FormatException: bad\n",
        ConsoleCollection.PrintedErrors(() =>
        {
            using var loop = new EventLoop(new VirtualTime());
            loop.CallSoon(Broken);
            loop.RunUntilComplete(Sleep(0));
        }));

    [Fact]
    public void Report_HandlerThrows_WritesBothAndGoesOn()
    {
        var ended = false;
        var printed = ConsoleCollection.PrintedErrors(() =>
        {
            using var loop = new EventLoop(new VirtualTime()) { ExceptionHandler = _ => throw new InvalidDataException("worse") };
            loop.CallSoon(Broken);
            loop.RunUntilComplete(Sleep(1));
            ended = true;
        });
        Assert.Equal("An exception in a call of Broken: FormatException: bad\nThe exception handler of the loop failed itself: InvalidDataException: worse\n", printed);
        Assert.True(ended);
    }

    [Fact]
    public void Report_CallbackThrows_NamesTheHandleAsItsSource()
    {
        Handle handle = null!;
        var report = Assert.Single(InLoop.Reports(async () =>
        {
            handle = GetRunningLoop().CallSoon(Broken);
            await Sleep(0);
        }));
        Assert.Same(handle, report.Source);
        Assert.Equal("bad", report.Exception!.Message);
    }

    [Fact]
    public void Report_ToString_EndsASentenceOrAddsTheException()
    {
        Assert.Equal("Trouble.", new LoopReport("Trouble", null, null).ToString());
        Assert.Equal("Trouble: FormatException: bad", new LoopReport("Trouble", new FormatException("bad"), null).ToString());
    }

    private static void Broken() => throw new FormatException("bad");
}
