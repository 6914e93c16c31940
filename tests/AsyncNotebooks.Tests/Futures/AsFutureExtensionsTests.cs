using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class AsFutureExtensionsTests
{
    [Fact]
    public void AsFuture_CompletedTask_GivesItsValue() => InLoop.Run(async () =>
    {
        Assert.Equal(5, await Task.FromResult(5).AsFuture());
        await Task.CompletedTask.AsFuture();
        Assert.Equal(6, await new ValueTask<int>(6).AsFuture());
        await default(ValueTask).AsFuture();
    });

    [Fact]
    public void AsFuture_FailedTask_ThrowsItsOnlyExceptionAsItIs() => InLoop.Run(async () =>
    {
        var failure = new FormatException("bad");
        Assert.Same(failure, await InLoop.Caught<FormatException>(async () => await Task.FromException<int>(failure).AsFuture()));
        Assert.Same(failure, await InLoop.Caught<FormatException>(async () => await Task.FromException(failure).AsFuture()));
    });

    [Fact]
    public void AsFuture_TaskWithSeveralFailures_ThrowsAllOfThem() => InLoop.Run(async () =>
    {
        var both = Task.WhenAll(Task.FromException(new FormatException()), Task.FromException(new InvalidDataException()));
        var failures = await InLoop.Caught<AggregateException>(async () => await both.AsFuture());
        Assert.Equal([typeof(FormatException), typeof(InvalidDataException)], failures.InnerExceptions.Select(failure => failure.GetType()));
    });

    [Fact]
    public void AsFuture_CancelledTask_IsCancelled() => InLoop.Run(async () =>
    {
        var future = Task.FromCanceled(new CancellationToken(canceled: true)).AsFuture();
        await InLoop.Caught<OperationCanceledException>(async () => await future);
        Assert.True(future.IsCancelled);
    });

    [Fact]
    public void AsFuture_LateTask_IsCompletedOnTheLoopsThread() => InLoop.Run(async () =>
    {
        var (thread, completedOn, source) = (Environment.CurrentManagedThreadId, 0, new TaskCompletionSource<int>());
        var future = source.Task.AsFuture();
        future.AddDoneCallback(_ => completedOn = Environment.CurrentManagedThreadId);
        ThreadPool.QueueUserWorkItem(_ => source.SetResult(4));
        Assert.Equal(4, await future);
        await Sleep(0);
        Assert.Equal(thread, completedOn);
    });

    [Fact]
    public void Cancel_TheFuture_LeavesTheTaskAlone() => InLoop.Run(async () =>
    {
        var source = new TaskCompletionSource<int>();
        var future = source.Task.AsFuture();
        future.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await future);
        Assert.False(source.Task.IsCompleted);
        source.SetException(new FormatException()); // comes too late, and is nobody's business any more
        await Sleep(0);
        Assert.True(future.IsCancelled);
    });

    [Fact]
    public void AsFuture_TaskThatEndsAfterTheLoop_IsForgotten()
    {
        var source = new TaskCompletionSource();
        InLoop.Run(async () =>
        {
            _ = source.Task.AsFuture();
            await Sleep(0);
        });
        source.SetResult(); // does not throw
    }

    [Fact]
    public void AsFuture_Null_IsRefused() => InLoop.Run(async () =>
    {
        Assert.Throws<ArgumentNullException>(() => ((Task)null!).AsFuture());
        Assert.Throws<ArgumentNullException>(() => ((Task<int>)null!).AsFuture());
        await Sleep(0);
    });

    [Fact]
    public void AsFuture_WithoutALoop_SaysHowToStartOne() =>
        Assert.StartsWith("No event loop runs on this thread.", Assert.Throws<InvalidOperationException>(() => Task.CompletedTask.AsFuture()).Message, StringComparison.Ordinal);
}
