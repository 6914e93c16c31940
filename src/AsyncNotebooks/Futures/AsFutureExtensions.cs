namespace AsyncNotebooks;

/// <summary>The bridge from plain .NET tasks to the loop.</summary>
public static class AsFutureExtensions
{
    /// <summary>A future of the running loop that is completed as the task is, on the loop's thread.</summary>
    /// <remarks>
    /// Answers to <c>asyncio.wrap_future</c>. Cancelling the future does not stop the task: .NET tasks are stopped through a token, for instance
    /// <see cref="LoopTask.CancellationToken"/>. While the future is pending, a virtual clock stands still.
    /// </remarks>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="InvalidOperationException">No loop runs on this thread.</exception>
    public static Future<T> AsFuture<T>(this Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var future = new Future<T>();
        Bridge(task, future, () => future.SetResult(task.Result));
        return future;
    }

    /// <inheritdoc cref="AsFuture{T}(Task{T})"/>
    public static Future AsFuture(this Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.AsFuture(EventLoop.Running);
    }

    /// <inheritdoc cref="AsFuture{T}(Task{T})"/>
    public static Future<T> AsFuture<T>(this ValueTask<T> task) => task.AsTask().AsFuture();

    /// <inheritdoc cref="AsFuture{T}(Task{T})"/>
    public static Future AsFuture(this ValueTask task) => task.AsTask().AsFuture();

    /// <summary>For a loop that does not run now.</summary>
    internal static Future AsFuture(this Task task, EventLoop loop)
    {
        var future = new Future(loop);
        Bridge(task, future, future.SetResult);
        return future;
    }

    private static void Bridge(Task task, Future future, Action succeed)
    {
        var loop = future.Loop;
        loop.ExternalWorkBegan();
        future.AddDoneCallback(_ => loop.ExternalWorkEnded());
        task.ContinueWith(
            _ => HandOver(loop, () => Copy(task, future, succeed)),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private static void Copy(Task task, Future future, Action succeed)
    {
        if (future.IsDone)
            _ = task.Exception; // cancelled here meanwhile; nobody waits for the outcome, but it has been seen
        else if (task.IsCanceled)
            future.Cancel();
        else if (task.Exception is { } failure)
            future.SetException(failure.InnerExceptions.Count == 1 ? failure.InnerExceptions[0] : failure);
        else
            succeed();
    }

    // The task may end after the loop: then nobody is left to be told.
    private static void HandOver(EventLoop loop, Action copy)
    {
        try
        {
            loop.CallSoonThreadsafe(copy);
        }
        catch (ObjectDisposedException)
        {
        }
    }
}
