using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Views;

public sealed class TraceRepresentationTests
{
    [Fact]
    public void Represent_ARun_IsItsTimeline()
    {
        var trace = Trace.Record(() => Run(Sleep(2), new VirtualTime()));

        Assert.Equal(Figure.Timeline(trace).Represent(), trace.Represent());
    }

    [Fact]
    public void Represent_WithoutTasks_SaysSo()
    {
        var trace = Trace.Record(() => { });

        Assert.Contains(trace.Represent(), form => form is (Mime.PlainText, "a trace without tasks"));
    }
}
