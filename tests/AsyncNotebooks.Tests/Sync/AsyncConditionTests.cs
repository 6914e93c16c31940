using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class AsyncConditionTests
{
    [Fact]
    public void Notify_OneTwoAll_WakesThatManyInOrder() => Assert.Equal(["1 a", "2 b", "2 c", "3 d", "3 e"], InLoop.TimedLog(async log =>
    {
        var condition = new AsyncCondition();
        var tasks = new[] { "a", "b", "c", "d", "e" }.Select(name => CreateTask(Say(condition, name, log))).ToList();
        await Sleep(1);
        using (await condition.Acquire())
            condition.Notify();
        await Sleep(1);
        using (await condition.Acquire())
            condition.Notify(2);
        await Sleep(1);
        using (await condition.Acquire())
            condition.NotifyAll();
        await Gather(tasks);
    }));

    [Fact]
    public void Wait_Notified_HoldsTheLockAgain() => InLoop.Run(async () =>
    {
        var condition = new AsyncCondition();
        var waiting = CreateTask(Check());
        await Sleep(1);
        Assert.False(condition.IsLocked); // given up while waiting
        using (await condition.Acquire())
        {
            condition.Notify();
            await Sleep(1);
            Assert.False(waiting.IsDone); // woken, but the lock is ours
        }

        await waiting;

        async Coroutine Check()
        {
            using (await condition.Acquire())
            {
                await condition.Wait();
                Assert.True(condition.IsLocked);
            }
        }
    });

    [Fact]
    public void WaitFor_Predicate_LooksAgainAfterEachNotification() => Assert.Equal(["3 enough"], InLoop.TimedLog(async log =>
    {
        var (condition, count) = (new AsyncCondition(), 0);
        var waiting = CreateTask(Waits());
        for (var i = 0; i < 3; i++)
        {
            await Sleep(1);
            using (await condition.Acquire())
            {
                count++;
                condition.NotifyAll();
            }
        }

        await waiting;

        async Coroutine Waits()
        {
            using (await condition.Acquire())
                await condition.WaitFor(() => count == 3);
            log("enough");
        }
    }));

    [Fact]
    public void Cancel_WhileWaiting_TakesTheLockAgainBeforeItGoesOn() => Assert.Equal(["2 still held: True"], InLoop.TimedLog(async log =>
    {
        var condition = new AsyncCondition();
        var waiting = CreateTask(Waits());
        await Sleep(1);
        using (await condition.Acquire())
        {
            waiting.Cancel();
            await Sleep(1);
        }

        await InLoop.Caught<OperationCanceledException>(async () => await waiting);
        Assert.False(condition.IsLocked);

        async Coroutine Waits()
        {
            using (await condition.Acquire())
            {
                try
                {
                    await condition.Wait();
                }
                finally
                {
                    log($"still held: {condition.IsLocked}");
                }
            }
        }
    }));

    [Fact]
    public void WaitOrNotify_WithoutTheLock_SaysHowToHoldIt() => InLoop.Run(async () =>
    {
        var condition = new AsyncCondition();
        Assert.Equal("To notify on a condition, hold its lock: using (await condition.Acquire()) { … }.", Assert.Throws<InvalidOperationException>(() => condition.Notify()).Message);
        Assert.Throws<InvalidOperationException>(condition.NotifyAll);
        var refusal = await InLoop.Caught<InvalidOperationException>(() => condition.Wait());
        Assert.Equal("To wait on a condition, hold its lock: using (await condition.Acquire()) { … }.", refusal.Message);
        Assert.Throws<InvalidOperationException>(condition.Release);
        await InLoop.Caught<ArgumentNullException>(() => condition.WaitFor(null!));
    });

    [Fact]
    public void New_WithALock_SharesIt() => InLoop.Run(async () =>
    {
        var mutex = new AsyncLock();
        var (full, empty) = (new AsyncCondition(mutex), new AsyncCondition(mutex));
        using (await full.Acquire())
            Assert.True(empty.IsLocked && mutex.IsLocked);
    });

    private static async Coroutine Say(AsyncCondition condition, string name, Action<string> log)
    {
        using (await condition.Acquire())
        {
            await condition.Wait();
            log(name);
        }
    }
}
