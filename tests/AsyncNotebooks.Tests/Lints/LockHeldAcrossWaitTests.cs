using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Lints;

public class LockHeldAcrossWaitTests
{
    private const string Lint = "lock held across a wait";

    [Fact]
    public void Lock_HeldWhileOthersStandInLine_IsFoundWithWhatTheyWaited()
    {
        var finding = Assert.Single(Linted.Run(Lint, async () =>
        {
            var mutex = new AsyncLock();
            await Gather(Hold(mutex, 1), Hold(mutex, 1), Hold(mutex, 1));
        }));
        Assert.Equal("Hold (Task-2 and Task-3) waited for sleep 1 s while it held a lock, and others stood in line for it.", finding.What);
        Assert.Equal("Up to 2 tasks stood in line, for 3 s in all.", finding.Cost); // 1 s both, then 1 s the last
        Assert.StartsWith("LockHeldAcrossWaitTests.cs:", finding.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Lock_HeldWhileNobodyWantsIt_IsNotFound() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        var mutex = new AsyncLock();
        await Hold(mutex, 1);
        await Hold(mutex, 1);
    }));

    [Fact]
    public void Locks_ThatAreTwo_AreNotFound() => Assert.Empty(Linted.Run(Lint, async () => await Gather(Hold(new(), 1), Hold(new(), 1))));

    [Fact]
    public void Lock_TakenForTheChangeAlone_IsNotFound() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        var mutex = new AsyncLock();
        await Gather(WaitFirst(mutex), WaitFirst(mutex));
    }));

    [Fact]
    public void Lock_GivenUpByWaitingForACondition_IsNotFound() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        var condition = new AsyncCondition();
        var (first, second) = (CreateTask(AwaitNews(condition)), CreateTask(AwaitNews(condition)));
        await Sleep(1);
        using (await condition.Acquire())
            condition.NotifyAll();
        await Gather(first, second);
    }));

    private static async Coroutine Hold(AsyncLock mutex, double seconds)
    {
        using (await mutex.Acquire())
            await Sleep(seconds);
    }

    private static async Coroutine WaitFirst(AsyncLock mutex)
    {
        await Sleep(1);
        await Hold(mutex, 0.01);
    }

    private static async Coroutine AwaitNews(AsyncCondition condition)
    {
        using (await condition.Acquire())
            await condition.Wait();
    }
}
