namespace AsyncNotebooks.Parity.Programs;

internal static class WaitingFor
{
    public static async Coroutine InTime()
    {
        Say($"got {await WaitFor(After(1, "x"), 2)}");
        await Sleep(2);
    }

    public static async Coroutine TooLateWaitsForTheEndOfTheCancelledOne()
    {
        async Coroutine SlowToEnd()
        {
            try
            {
                await Sleep(9);
            }
            finally
            {
                await Sleep(2);
                Say("ended");
            }
        }

        await Tell("waited", WaitFor(SlowToEnd(), 1));
    }

    public static async Coroutine WithoutLimitRunsTheCoroutineInline()
    {
        var main = CurrentTask;
        async Coroutine<string> Who() => $"same task {CurrentTask == main}";

        GetRunningLoop().CallSoon(() => Say("next turn"));
        Say(await WaitFor(Who(), null));
        Say(await WaitFor(Who(), 1));
    }

    public static async Coroutine WithoutLimitOfAFuture()
    {
        var future = new Future<int>();
        GetRunningLoop().CallLater(1, () => future.SetResult(1));
        Say($"got {await WaitFor(future, null)}");
    }

    public static async Coroutine OfZeroNeverLetsACoroutineBegin()
    {
        await Tell("zero", WaitFor(After(0, "x"), 0));
        await Tell("below", WaitFor(After(0, "y"), -1));
    }

    public static async Coroutine OfZeroTakesWhatIsDone()
    {
        var future = new Future<int>();
        future.SetResult(1);
        GetRunningLoop().CallSoon(() => Say("next turn"));
        Say($"got {await WaitFor(future, 0)}");
        await Sleep(0);
    }

    public static async Coroutine OfZeroCancelsWhatIsPending()
    {
        var future = new Future<int>();
        await Tell("waited", WaitFor(future, 0));
        Say($"cancelled {future.IsCancelled}");
    }

    public static async Coroutine OfZeroWithATaskThatRefuses()
    {
        async Coroutine<string> Stubborn()
        {
            try
            {
                await Sleep(9);
                return "yes";
            }
            catch (OperationCanceledException)
            {
                return "no";
            }
        }

        var task = CreateTask(Stubborn());
        await Sleep(0);
        await Tell("waited", WaitFor(task, 0));
    }

    public static async Coroutine OfWhatIsDoneCostsTurns()
    {
        var future = new Future<int>();
        future.SetResult(1);
        for (var turn = 0; turn < 3; turn++)
        {
            var number = turn;
            GetRunningLoop().CallSoon(() => Say($"soon {number}"));
        }

        Say($"got {await WaitFor(future, 1)}");
    }

    public static async Coroutine ResultInTheTurnOfTheDeadline()
    {
        foreach (var order in (string[])["before", "after"])
        {
            var future = new Future<string>();
            var loop = GetRunningLoop();
            var when = loop.Time + 1;
            var task = CreateTask(WaitFor(future, 1));
            if (order == "after")
                await Sleep(0);
            loop.CallAt(when, () =>
            {
                if (!future.IsDone)
                    future.SetResult(order);
            });
            await Tell("waited", task);
        }
    }

    public static async Coroutine TaskThatEndsAtTheDeadline() => await Tell("waited", WaitFor(After(1, "x"), 1));

    public static async Coroutine CancelInTheTurnOfTheResultGivesTheResult()
    {
        var future = new Future<string>();
        var task = CreateTask(WaitFor(future, 5));
        await Sleep(0);
        future.SetResult("just in time");
        task.Cancel();
        await Tell("waited", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine CancelInTheTurnOfTheDeadline()
    {
        async Coroutine Waiter() => await WaitFor(After(9, "x"), 1);

        var task = CreateTask(Waiter());
        GetRunningLoop().CallAt(1, () => task.Cancel());
        await Tell("waited", task);
    }

    public static async Coroutine FailureInTimeAndWhenCancelled()
    {
        async Coroutine Fail()
        {
            await Sleep(1);
            throw new Oops("in time");
        }

        async Coroutine FailWhenCancelled()
        {
            try
            {
                await Sleep(9);
            }
            catch (OperationCanceledException)
            {
                throw new Oops("when cancelled");
            }
        }

        await Tell("first", WaitFor(Fail(), 2));
        await Tell("second", WaitFor(FailWhenCancelled(), 2));
    }

    public static async Coroutine SuppressedCancellationGivesTheResult()
    {
        async Coroutine<string> Stubborn()
        {
            try
            {
                await Sleep(9);
            }
            catch (OperationCanceledException)
            {
                await Sleep(1);
            }

            return "late, but here";
        }

        await Tell("waited", WaitFor(Stubborn(), 1));
    }

    public static async Coroutine CancelledWhileItWaitsForTheCancelledOne()
    {
        async Coroutine SlowToEnd()
        {
            try
            {
                await Sleep(9);
            }
            finally
            {
                Say("ending");
                await Sleep(3);
                Say("ended");
            }
        }

        var task = CreateTask(WaitFor(SlowToEnd(), 1));
        await Sleep(2);
        task.Cancel();
        await Tell("waited", task);
        await Sleep(3);
    }

    public static async Coroutine InnerOneCancelledBySomebodyElse()
    {
        var inner = CreateTask(After(9, "x"));
        GetRunningLoop().CallLater(1, () => inner.Cancel());
        await Tell("waited", WaitFor(inner, 5));
    }

    public static async Coroutine ShieldedGoesOnAfterTheDeadline()
    {
        var inner = CreateTask(After(2, "x"));
        await Tell("waited", WaitFor(Shield(inner), 1));
        Say($"got {await inner}");
    }

    public static async Coroutine NestedInnerAndOuter()
    {
        await Tell("inner first", WaitFor(WaitFor(After(9, "a"), 1), 2));
        await Tell("outer first", WaitFor(WaitFor(After(9, "b"), 2), 1));
        await Tell("both", WaitFor(WaitFor(After(9, "c"), 1), 1));
    }

    public static async Coroutine ForALockDoesNotLoseIt()
    {
        var mutex = new AsyncLock();
        await mutex.Acquire();
        await Tell("waited", WaitFor(mutex.Acquire(), 1));
        mutex.Release();
        Say($"locked {mutex.IsLocked}");
        using (await mutex.Acquire())
            Say("mine");
    }

    public static async Coroutine WithoutLimitCancelledInTheTurnOfTheResult()
    {
        var future = new Future<string>();
        var task = CreateTask(WaitFor(future, null));
        await Sleep(0);
        future.SetResult("too late");
        task.Cancel();
        await Tell("ended", task);
    }

    public static async Coroutine LateTaskThatNeverEndsIsWaitedForPastTheDeadline()
    {
        async Coroutine Stubborn()
        {
            while (true)
            {
                try
                {
                    await new Future();
                }
                catch (OperationCanceledException)
                {
                    Say("no");
                }
            }
        }

        var task = CreateTask(WaitFor(Stubborn(), 2));
        await Sleep(1);
        task.Cancel();
        await task;
    }

    private static async Coroutine<T> After<T>(double seconds, T value)
    {
        try
        {
            await Sleep(seconds);
            return value;
        }
        finally
        {
            Say($"{value} ends");
        }
    }
}
