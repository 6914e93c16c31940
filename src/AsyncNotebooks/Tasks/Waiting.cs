namespace AsyncNotebooks;

/// <summary>The ways of waiting for futures that are not a plain <c>await</c>.</summary>
internal static class Waiting
{
    /// <summary>Waits until enough of the futures are done, or the time is up.</summary>
    public static async Coroutine Until(IReadOnlyList<Future> futures, double? seconds, WaitUntil until)
    {
        var enough = new Waiter(futures.Count == 1 ? futures[0].ToString().Split(',')[0] : $"{futures.Count} futures");
        var left = futures.Count;
        var alarm = seconds is { } limit ? enough.Loop.CallLater(limit, Release) : null;
        foreach (var future in futures)
            future.AddDoneCallback(OneDone);
        try
        {
            await enough;
        }
        finally
        {
            alarm?.Cancel();
            foreach (var future in futures)
                future.RemoveDoneCallback(OneDone);
        }

        void Release()
        {
            if (!enough.IsDone)
                enough.SetResult();
        }

        void OneDone(Future done)
        {
            left--;
            if (left == 0 || until == WaitUntil.FirstCompleted || (until == WaitUntil.FirstException && !done.IsCancelled && done.Exception is not null))
                Release();
        }
    }

    /// <summary>Waits for one awaitable; when the time is up, or the waiting task is cancelled, cancels it and waits until it has ended.</summary>
    /// <returns>The awaitable's future, done.</returns>
    public static async Coroutine<Future> UntilDoneOrLate(IAwaitable awaitable, double? seconds)
    {
        var future = awaitable.ToFuture(EventLoop.Running);
        try
        {
            if (seconds is null)
                await future;
            else if (seconds > 0)
                await Until([future], seconds, WaitUntil.AllCompleted);
        }
        catch (OperationCanceledException) when (future.IsDone)
        {
            return future; // it came just in time: a result is worth more than the cancellation
        }
        catch (OperationCanceledException)
        {
            await CancelAndWait(future);
            throw;
        }

        if (!future.IsDone)
        {
            await CancelAndWait(future);
            if (future.IsCancelled)
                throw new TimeoutException("The time is up.", future.CancellationException());
        }

        return future;
    }

    /// <summary>Has the outer future completed as the inner one is; cancelling the outer one leaves the inner one alone.</summary>
    public static TFuture Mirror<TFuture>(Future inner, TFuture outer, Action succeed)
        where TFuture : Future
    {
        inner.AddDoneCallback(Copy);
        outer.AddDoneCallback(_ => inner.RemoveDoneCallback(Copy));
        return outer;

        void Copy(Future done)
        {
            if (outer.IsDone)
                done.IsRetrieved = true;
            else if (done.IsCancelled)
                outer.Cancel();
            else if (done.Exception is { } failure)
                outer.SetException(failure);
            else
                succeed();
        }
    }

    private static async Coroutine CancelAndWait(Future future)
    {
        var ended = new Waiter(future.ToString().Split(',')[0]);
        future.AddDoneCallback(Release);
        try
        {
            future.Cancel();
            await ended;
        }
        finally
        {
            future.RemoveDoneCallback(Release);
        }

        void Release(Future done)
        {
            if (!ended.IsDone)
                ended.SetResult();
        }
    }
}
