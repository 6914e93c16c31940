namespace AsyncNotebooks;

public static partial class Asyncio
{
    /// <summary>Runs blocking code on a thread of the pool; the loop goes on meanwhile.</summary>
    /// <remarks>Answers to <c>asyncio.to_thread</c>. Cancelling does not stop the thread: nothing can, so <c>Run</c> waits for it in the end. Plain .NET: <see cref="Task.Run{TResult}(Func{TResult})"/>.</remarks>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static async Coroutine<T> ToThread<T>(Func<T> work) => await EventLoop.Running.Started(Task.Run(work)).AsFuture();

    /// <inheritdoc cref="ToThread{T}(Func{T})"/>
    public static async Coroutine ToThread(Action work) => await EventLoop.Running.Started(Task.Run(work)).AsFuture();

    /// <summary>From another thread: starts a coroutine on a loop.</summary>
    /// <remarks>Answers to <c>asyncio.run_coroutine_threadsafe</c>.</remarks>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>A plain task for the other thread to wait on; cancelling <paramref name="cancellationToken"/> cancels the coroutine.</returns>
    public static Task<T> RunThreadsafe<T>(Coroutine<T> coroutine, EventLoop loop, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(coroutine);
        ArgumentNullException.ThrowIfNull(loop);
        return Submit(loop, () => loop.CreateTask(coroutine), task => task.Result, cancellationToken);
    }

    /// <inheritdoc cref="RunThreadsafe{T}"/>
    public static Task RunThreadsafe(Coroutine coroutine, EventLoop loop, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(coroutine);
        ArgumentNullException.ThrowIfNull(loop);
        return Submit(loop, () => loop.CreateTask(coroutine), _ => true, cancellationToken);
    }

    private static Task<T> Submit<TTask, T>(EventLoop loop, Func<TTask> start, Func<TTask, T> read, CancellationToken cancellationToken)
        where TTask : LoopTask
    {
        // Without the flag the rest of the waiting thread's method would run on the loop's thread, inside SetResult.
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        loop.CallSoonThreadsafe(Begin);
        return completion.Task;

        void Begin()
        {
            try
            {
                Watch(start());
            }
            catch (InvalidOperationException exception)
            {
                completion.SetException(exception); // the coroutine had been started before; the loop has nobody to tell, the caller wants to know
            }
        }

        void Watch(TTask task)
        {
            if (cancellationToken.IsCancellationRequested)
                task.Cancel(); // before its first step: nothing of it runs
            var registration = cancellationToken.Register(() => loop.CallSoonThreadsafe(() => task.Cancel()));
            task.AddDoneCallback(_ =>
            {
                registration.Dispose();
                Complete(task);
            });
        }

        void Complete(TTask task)
        {
            if (task.IsCancelled)
                completion.SetCanceled(cancellationToken);
            else if (task.Exception is { } failure)
                completion.SetException(failure);
            else
                completion.SetResult(read(task));
        }
    }
}
