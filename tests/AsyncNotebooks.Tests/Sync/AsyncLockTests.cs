using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class AsyncLockTests : TurnTakingTests
{
    protected override (Func<Coroutine<Releaser>> Acquire, Action Release, Func<bool> IsLocked) Make()
    {
        var mutex = new AsyncLock();
        return (mutex.Acquire, mutex.Release, () => mutex.IsLocked);
    }

    [Fact]
    public void Release_NotHeld_SaysHowToPairThem() => Assert.Equal(
        "This lock is not held, so it cannot be released. Acquire it first; with 'using (await mutex.Acquire())' the two always match.",
        Assert.Throws<InvalidOperationException>(() => new AsyncLock().Release()).Message);

    [Fact]
    public void Release_ByAnotherTask_IsAllowed() => InLoop.Run(async () =>
    {
        var mutex = new AsyncLock();
        await mutex.Acquire();
        await CreateTask(ReleaseIt());
        Assert.False(mutex.IsLocked);

        async Coroutine ReleaseIt()
        {
            await Sleep(1);
            mutex.Release();
        }
    });

    [Fact]
    public void ToString_HeldOrNot_SaysByWhom() => InLoop.Run(async () =>
    {
        var mutex = new AsyncLock();
        Assert.Equal("lock", mutex.ToString());
        using (await mutex.Acquire())
            Assert.Equal("lock held by Task-1", mutex.ToString());
        Assert.Equal("lock", mutex.ToString());
    });

    [Fact]
    public void Acquire_Twice_WaitsForItself()
    {
        var deadlock = InLoop.Throws<LoopDeadlockException>(async () =>
        {
            var mutex = new AsyncLock();
            await mutex.Acquire();
            await mutex.Acquire();
        });
        Assert.Equal("Task-1 (lambda) waits for lock held by Task-1", Assert.Single(deadlock.Waiting));
    }
}
