using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Futures;

public sealed class AwaitableExtensionsTests
{
    [Fact]
    public void Await_WhatAsCompletedGives_IsItsValue()
    {
        var values = Run(Collect(), new VirtualTime());
        Assert.Equal([1, 2, 3], values);

        static async Coroutine<List<int>> Collect()
        {
            var values = new List<int>();
            await foreach (var done in AsCompleted([After(3), After(1), After(2)]))
                values.Add(await done);
            return values;
        }
    }

    [Fact]
    public void Await_CoroutineKnownAsAwaitable_RunsAsATaskOfItsOwn()
    {
        var trace = Trace.Record(() => Run(AwaitIt(After(1)), new VirtualTime()));
        Assert.Equal(["AwaitIt", "After"], trace.Tasks.Select(task => task.Coroutine));
        Assert.Equal(1, trace.End);

        static async Coroutine AwaitIt(IAwaitable awaitable) => await awaitable;
    }

    [Fact]
    public void Await_AwaitableThatFails_ThrowsWhatItThrew()
    {
        Assert.Throws<FormatException>(() => Run(AwaitIt(Fail()), new VirtualTime()));

        static async Coroutine<int> AwaitIt(IAwaitable<int> awaitable) => await awaitable;
    }

    private static async Coroutine<int> After(int seconds)
    {
        await Sleep(seconds);
        return seconds;
    }

    private static async Coroutine<int> Fail()
    {
        await Sleep(1);
        throw new FormatException();
    }
}
