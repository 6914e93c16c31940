using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class FutureTests
{
    [Fact]
    public void SetResult_Pending_CompletesItAndWakesWhoWaits() => InLoop.Run(async () =>
    {
        var future = new Future<string>();
        var waiters = new[] { CreateTask(Value(future)), CreateTask(Value(future)) };
        await Sleep(0);
        Assert.False(future.IsDone);
        future.SetResult("here");
        Assert.True(future.IsDone);
        Assert.False(future.IsCancelled);
        Assert.Null(future.Exception);
        Assert.Equal("here", future.Result);
        Assert.Equal(new[] { "here", "here" }, await Gather(waiters));
    });

    [Fact]
    public void SetException_Pending_IsThrownAtEveryAwait() => InLoop.Run(async () =>
    {
        var (future, failure) = (new Future<int>(), new FormatException("bad"));
        future.SetException(failure);
        Assert.Same(failure, future.Exception);
        Assert.Same(failure, await InLoop.Caught<FormatException>(async () => await future));
        Assert.Same(failure, await InLoop.Caught<FormatException>(async () => await future));
        Assert.Same(failure, Assert.Throws<FormatException>(() => future.Result));
        Assert.Throws<ArgumentNullException>(() => new Future().SetException(null!));
    });

    [Fact]
    public void Cancel_Pending_IsThrownWithItsMessage() => InLoop.Run(async () =>
    {
        var future = new Future<int>();
        Assert.True(future.Cancel("no more"));
        Assert.True(future.IsCancelled);
        Assert.False(future.Cancel());
        Assert.Equal("no more", (await InLoop.Caught<OperationCanceledException>(async () => await future)).Message);
        Assert.Throws<OperationCanceledException>(() => future.Exception);
        Assert.Throws<OperationCanceledException>(() => future.Result);
    });

    [Fact]
    public void Read_Pending_SaysToAwait() => InLoop.Run(async () =>
    {
        var future = new Future<int>();
        Assert.Equal("This future is not done, so it has no result yet. Await it.", Assert.Throws<InvalidOperationException>(() => future.Result).Message);
        Assert.Throws<InvalidOperationException>(() => future.Exception);
        Assert.Throws<InvalidOperationException>(() => future.GetAwaiter().GetResult());
        await Sleep(0);
    });

    [Fact]
    public void Complete_Twice_SaysHowItEndedFirst() => InLoop.Run(async () =>
    {
        var future = new Future<int>();
        future.SetResult(1);
        var refusal = Assert.Throws<InvalidOperationException>(() => future.SetResult(2)).Message;
        Assert.Equal("This future is done already (future, done); it is completed once. Ask IsDone first where two may want to complete it.", refusal);
        Assert.Throws<InvalidOperationException>(() => future.SetException(new FormatException()));
        Assert.Equal(1, await future);
    });

    [Fact]
    public void SetResult_WithoutTheValueItCarries_IsRefused() => InLoop.Run(async () =>
    {
        Future future = new Future<int>();
        Assert.Equal("This future carries a value. Give it: SetResult(value).", Assert.Throws<InvalidOperationException>(future.SetResult).Message);
        await Sleep(0);
    });

    [Fact]
    public void RemoveDoneCallback_AddedSeveralTimes_RemovesEveryOccurrence() => Assert.Equal(["other"], InLoop.Log(async log =>
    {
        var future = new Future();
        Action<Future> twice = _ => log("twice");
        future.AddDoneCallback(twice);
        future.AddDoneCallback(_ => log("other"));
        future.AddDoneCallback(twice);
        Assert.Equal(2, future.RemoveDoneCallback(twice));
        Assert.Equal(0, future.RemoveDoneCallback(twice));
        future.SetResult();
        await Sleep(0);
    }));

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    public void RemoveDoneCallback_AmongMany_LeavesTheOthersInOrder(int count) => InLoop.Run(async () =>
    {
        var (future, called) = (new Future(), new List<int>());
        var callbacks = Enumerable.Range(0, count).Select(number => new Action<Future>(_ => called.Add(number))).ToList();
        foreach (var callback in callbacks.Concat(callbacks))
            future.AddDoneCallback(callback);
        for (var i = 0; i < count; i += 3)
            Assert.Equal(2, future.RemoveDoneCallback(callbacks[i]));
        future.AddDoneCallback(callbacks[0]); // once more, at the end
        Assert.Equal(count > 1 ? 2 : 0, future.RemoveDoneCallback(callbacks[Math.Min(1, count - 1)]) / (count > 1 ? 1 : 2));
        future.SetResult();
        await Sleep(0);
        var kept = Enumerable.Range(0, count).Where(number => number % 3 != 0 && number != 1).ToList();
        Assert.Equal([.. kept, .. kept, .. count > 1 ? [0] : Array.Empty<int>()], called);
    });

    [Fact]
    public void AddDoneCallback_Null_IsRefused() => InLoop.Run(async () =>
    {
        Assert.Throws<ArgumentNullException>(() => new Future().AddDoneCallback(null!));
        Assert.Throws<ArgumentNullException>(() => new Future().RemoveDoneCallback(null!));
        await Sleep(0);
    });

    [Fact]
    public void ToString_EveryState_SaysIt() => InLoop.Run(async () =>
    {
        var (done, cancelled, failed) = (new Future(), new Future(), new Future());
        Assert.Equal("future, pending", done.ToString());
        done.SetResult();
        cancelled.Cancel();
        failed.SetException(new FormatException());
        Assert.Equal(["future, done", "future, cancelled", "future, failed with FormatException"], [done.ToString(), cancelled.ToString(), failed.ToString()]);
        Assert.NotNull(failed.Exception);
        await Sleep(0);
    });

    [Fact]
    public void Await_FutureOfAnotherLoop_IsRefused()
    {
        using var other = new EventLoop(new VirtualTime());
        var failure = InLoop.Throws<InvalidOperationException>(async () => await other.CreateFuture<int>());
        Assert.Equal("Task-1 awaits a future of another event loop, which could never wake it. Create the future inside the coroutine that uses it.", failure.Message);
        Assert.StartsWith("This future belongs to another event loop", InLoop.Throws<InvalidOperationException>(async () => await Gather(other.CreateFuture<int>())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Await_OneFutureManyTimesInOneTask_GivesItsValueEachTime() => InLoop.Run(async () =>
    {
        var future = new Future<int>();
        GetRunningLoop().CallLater(1, () => future.SetResult(3));
        Assert.Equal(9, await future + await future + await future);
    });

    private static async Coroutine<T> Value<T>(Future<T> future) => await future;
}
