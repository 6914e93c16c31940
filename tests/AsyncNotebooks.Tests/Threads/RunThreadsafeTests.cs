using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Another thread hands coroutines to a running loop and waits for them.</summary>
public class RunThreadsafeTests
{
    [Fact]
    public void RunThreadsafe_Coroutine_RunsOnTheLoopAndGivesItsValue() => InLoop.Run(async () =>
    {
        var (loop, here) = (GetRunningLoop(), Environment.CurrentManagedThreadId);
        var ranOn = await ToThread(() => RunThreadsafe(ThreadOf(), loop).GetAwaiter().GetResult());
        Assert.Equal(here, ranOn);

        static async Coroutine<int> ThreadOf()
        {
            await Sleep(0);
            return Environment.CurrentManagedThreadId;
        }
    });

    [Fact]
    public void RunThreadsafe_CoroutineThatThrows_ThrowsAtTheCaller() => InLoop.Run(async () =>
    {
        var loop = GetRunningLoop();
        await ToThread(() => Assert.Throws<FormatException>(() => RunThreadsafe(Fails(), loop).GetAwaiter().GetResult()));

        static async Coroutine Fails()
        {
            await Sleep(0);
            throw new FormatException();
        }
    });

    [Fact]
    public void RunThreadsafe_TokenCancelled_CancelsTheCoroutine() => InLoop.Run(async () =>
    {
        var (loop, cancelled) = (GetRunningLoop(), false);
        await ToThread(() =>
        {
            using var source = new CancellationTokenSource();
            using var begun = new ManualResetEventSlim();
            var task = RunThreadsafe(WaitsForEver(begun), loop, source.Token);
            begun.Wait();
            source.Cancel();
            Assert.ThrowsAny<OperationCanceledException>(() => task.GetAwaiter().GetResult());
            Assert.True(task.IsCanceled);
        });
        Assert.True(cancelled);

        async Coroutine WaitsForEver(ManualResetEventSlim begun)
        {
            begun.Set();
            try
            {
                await new Future();
            }
            catch (OperationCanceledException)
            {
                cancelled = true;
                throw;
            }
        }
    });

    [Fact]
    public void RunThreadsafe_TokenCancelledBefore_RunsNothing() => InLoop.Run(async () =>
    {
        var (loop, ran) = (GetRunningLoop(), false);
        await ToThread(() => Assert.ThrowsAny<OperationCanceledException>(() => RunThreadsafe(Body(), loop, new CancellationToken(canceled: true)).GetAwaiter().GetResult()));
        Assert.False(ran);

        async Coroutine Body()
        {
            ran = true;
            await Sleep(0);
        }
    });

    [Fact]
    public void RunThreadsafe_CoroutineUsedUp_TellsTheCaller() => InLoop.Run(async () =>
    {
        var (loop, used) = (GetRunningLoop(), Sleep(0));
        await used;
        var refusal = await ToThread(() => Assert.Throws<InvalidOperationException>(() => RunThreadsafe(used, loop).GetAwaiter().GetResult()));
        Assert.StartsWith("This coroutine was awaited before", refusal.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void RunThreadsafe_ClosedLoopOrNothing_IsRefused()
    {
        var loop = new EventLoop();
        Assert.Throws<ArgumentNullException>(Handing(() => RunThreadsafe((Coroutine)null!, loop)));
        Assert.Throws<ArgumentNullException>(Handing(() => RunThreadsafe((Coroutine<int>)null!, loop)));
        Assert.Throws<ArgumentNullException>(Handing(() => RunThreadsafe(Sleep(1), null!)));
        loop.Dispose();
        Assert.Throws<ObjectDisposedException>(Handing(() => RunThreadsafe(Sleep(1), loop)));

        // The call itself is what refuses, not the task it would return.
        static Action Handing(Func<Task> call) => () => _ = call();
    }
}
