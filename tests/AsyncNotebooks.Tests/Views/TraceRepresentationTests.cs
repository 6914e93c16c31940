using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Views;

public sealed class TraceRepresentationTests
{
    [Fact]
    public void Represent_ARun_IsItsTimeline()
    {
        var trace = Trace.Record(() => Run(Sleep(2), new VirtualTime()));

        Assert.Equal(Figure.Timeline(trace).Represent(), Forms.Of(trace));
    }

    [Fact]
    public void Represent_CallbacksAlone_IsTheirTurns()
    {
        var trace = Callbacks();

        Assert.Equal(trace.Turns().Represent(), Forms.Of(trace));
        Assert.Contains("ran      Ring (callback)", trace.Turns().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Views_CallbacksAlone_AreThereUnlessTheyShowTasks()
    {
        var trace = Callbacks();

        Assert.StartsWith("Nothing found.", trace.Lints().ToString(), StringComparison.Ordinal);
        Assert.Contains("Ring", trace.ToChromeTrace(), StringComparison.Ordinal);
        foreach (var view in new Func<object>[] { () => trace.CallGraph(), trace.TaskTable, () => Figure.Timeline(trace) })
            Assert.StartsWith("The trace has callbacks but no tasks. Turns() shows it;", Assert.ThrowsAny<Exception>(view).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Represent_NothingRecorded_SaysSo()
    {
        var trace = Trace.Record(() => { });

        Assert.Contains(Forms.Of(trace), form => form is (Mime.PlainText, "an empty trace"));
        foreach (var view in new Func<object>[] { () => trace.Turns(), trace.Lints, trace.ToChromeTrace, () => trace.CallGraph(), trace.TaskTable, () => Figure.Timeline(trace) })
            Assert.StartsWith("The trace is empty. Record the whole run:", Assert.ThrowsAny<Exception>(view).Message, StringComparison.Ordinal);
    }

    private static Trace Callbacks() => Trace.Record(() =>
    {
        using var loop = new EventLoop(new VirtualTime());
        loop.CallSoon(Ring);
        loop.CallLater(2, loop.Stop);
        loop.RunForever();

        static void Ring()
        {
        }
    });
}
