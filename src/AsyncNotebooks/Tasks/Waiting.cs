namespace AsyncNotebooks;

/// <summary>The ways of waiting for futures that are not a plain <c>await</c>.</summary>
internal static class Waiting
{
    /// <summary>Waits until enough of the futures are done, or the time is up.</summary>
    public static async Coroutine Until(IReadOnlyList<Future> futures, double? seconds, WaitUntil until)
    {
        var enough = new EndWaiter(Words(futures, until), futures, anyIsEnough: until != WaitUntil.AllCompleted);
        var alarm = SetAlarm(enough, seconds);
        try
        {
            await Until(futures, until, enough);
        }
        finally
        {
            alarm?.Cancel();
        }
    }

    /// <summary>Waits for one awaitable; when the time is up, or the waiting task is cancelled, cancels it and waits until it has ended.</summary>
    /// <returns>The awaitable's future, done.</returns>
    public static async Coroutine<Future> UntilDoneOrLate(IAwaitable awaitable, double seconds)
    {
        var future = awaitable.ToFuture(EventLoop.Running);
        var doneOrLate = new EndWaiter(NameOf(future), [future]);
        var alarm = SetAlarm(doneOrLate, seconds > 0 ? seconds : null);
        try
        {
            if (alarm is not null)
                await DoneOrCancelled(future, doneOrLate);
            if (future.IsDone)
                return future;
            await CancelAndWait(future);
            return future.IsCancelled ? throw new TimeoutException("The time is up.", future.CancellationException()) : future;
        }
        finally
        {
            alarm?.Cancel();
        }
    }

    /// <summary>Has the outer future completed as the inner one is; cancelling the outer one leaves the inner one alone.</summary>
    public static TFuture Mirror<TFuture>(Future inner, TFuture outer, Action succeed)
        where TFuture : Future
    {
        if (inner.IsDone)
        {
            Copy(inner); // nothing to protect: whoever awaits the outer one need not stop
            return outer;
        }

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

    /// <summary>"task Task-3": the first words of how it describes itself.</summary>
    public static string NameOf(Future future) => future.ToString().Split(',')[0];

    private static async Coroutine DoneOrCancelled(Future future, EndWaiter doneOrLate)
    {
        try
        {
            await Until([future], WaitUntil.AllCompleted, doneOrLate);
        }
        catch (OperationCanceledException) when (future.IsDone)
        {
            // It came just in time: a result is worth more than the cancellation.
        }
        catch (OperationCanceledException)
        {
            await CancelAndWait(future);
            throw;
        }
    }

    private static async Coroutine Until(IReadOnlyList<Future> futures, WaitUntil until, EndWaiter enough)
    {
        var left = futures.Count;
        foreach (var future in futures)
            future.AddDoneCallback(OneDone);
        try
        {
            await enough;
        }
        finally
        {
            foreach (var future in futures)
                future.RemoveDoneCallback(OneDone);
        }

        void OneDone(Future done)
        {
            left--;
            if (left == 0 || until == WaitUntil.FirstCompleted || (until == WaitUntil.FirstException && !done.IsCancelled && done.Exception is not null))
                Release(enough);
        }
    }

    private static async Coroutine CancelAndWait(Future future)
    {
        var ended = new EndWaiter(NameOf(future), [future]);
        future.AddDoneCallback(OneDone);
        try
        {
            future.Cancel();
            await ended;
        }
        finally
        {
            future.RemoveDoneCallback(OneDone);
        }

        void OneDone(Future done) => Release(ended);
    }

    private static TimerHandle? SetAlarm(EndWaiter waiter, double? seconds) =>
        seconds is { } limit ? waiter.Loop.CallLater(limit, () => Release(waiter)) : null;

    private static void Release(EndWaiter waiter)
    {
        if (!waiter.IsDone)
            waiter.SetResult();
    }

    private static string Words(IReadOnlyList<Future> futures, WaitUntil until) => until switch
    {
        _ when futures.Count == 1 => NameOf(futures[0]),
        WaitUntil.FirstCompleted => $"first of {futures.Count}",
        WaitUntil.FirstException => $"all of {futures.Count} or a failure",
        _ => $"all of {futures.Count}",
    };
}
