using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Loop;

public sealed class VirtualTimeTests
{
    [Theory(Timeout = 30_000)]
    [InlineData(3600)]
    [InlineData(100 * 365.25 * 86_400)]
    public async Task Run_LongSleep_EndsAtItsTime(double seconds)
    {
        var clock = new VirtualTime();

        await Task.Run(() => Run(Sleep(seconds), clock));

        Assert.Equal(seconds, clock.Now);
    }
}
