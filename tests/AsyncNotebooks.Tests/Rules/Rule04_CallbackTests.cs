using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Rule 4: a future's callbacks always go through the loop, even when it is done already.</summary>
public class Rule04_CallbackTests
{
    [Fact]
    public void AddDoneCallback_FutureDone_CallsInALaterTurn() => Assert.Equal(["code after goes first", "callback"], InLoop.Log(async log =>
    {
        var future = new Future();
        future.SetResult();
        future.AddDoneCallback(_ => log("callback"));
        log("code after goes first");
        await Sleep(0);
    }));

    [Fact]
    public void SetResult_WithCallbacks_CallsThemInALaterTurnAndInOrder() => Assert.Equal(["set", "one", "two"], InLoop.Log(async log =>
    {
        var future = new Future();
        future.AddDoneCallback(_ => log("one"));
        future.AddDoneCallback(_ => log("two"));
        future.SetResult();
        log("set");
        await Sleep(0);
    }));

    [Fact]
    public void SetResult_WaitingTaskAndCallback_AreServedInOrderOfArrival() => Assert.Equal(["task", "callback"], InLoop.Log(async log =>
    {
        var future = new Future();
        var waiting = CreateTask(Wait());
        await Sleep(0);
        future.AddDoneCallback(_ => log("callback"));
        future.SetResult();
        await waiting;
        await Sleep(0);

        async Coroutine Wait()
        {
            await future;
            log("task");
        }
    }));

    [Fact]
    public void Callback_ThatThrows_DoesNotKeepTheOthersFromRunning()
    {
        var called = false;
        var report = Assert.Single(InLoop.Reports(async () =>
        {
            var future = new Future();
            future.AddDoneCallback(Broken);
            future.AddDoneCallback(_ => called = true);
            future.SetResult();
            await Sleep(0);
        }));
        Assert.True(called);
        Assert.Equal("An exception in a call of Broken: FormatException: bad", report.ToString());

        static void Broken(Future future) => throw new FormatException("bad");
    }
}
