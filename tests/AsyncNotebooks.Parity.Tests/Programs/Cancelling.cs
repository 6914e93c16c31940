namespace AsyncNotebooks.Parity.Programs;

internal static class Cancelling
{
    public static async Coroutine BeforeTheFirstStepNothingRuns()
    {
        async Coroutine Body()
        {
            try
            {
                Say("never");
            }
            finally
            {
                Say("nor this");
            }
        }

        var task = CreateTask(Body());
        Say($"cancel {task.Cancel()}");
        await Tell("ended", task);
    }

    public static async Coroutine InASleep()
    {
        async Coroutine Body()
        {
            try
            {
                await Sleep(5);
            }
            finally
            {
                Say("finally");
            }
        }

        await CancelledAt("sleep", Body());
    }

    public static async Coroutine InASleepOfZero()
    {
        async Coroutine Body()
        {
            try
            {
                for (var i = 0; i < 9; i++)
                {
                    await Sleep(0);
                    Say($"turn {i}");
                }
            }
            finally
            {
                Say("finally");
            }
        }

        var task = CreateTask(Body());
        await Sleep(0);
        await Sleep(0);
        task.Cancel();
        await Tell("ended", task);
    }

    public static async Coroutine InTheTurnInWhichTheSleepIsOver()
    {
        async Coroutine Body()
        {
            await Sleep(1);
            Say("never");
        }

        var task = CreateTask(Body());
        await Sleep(0);
        // Due at the same time as the sleeper's timer, and set after it.
        GetRunningLoop().CallAt(1, () => Say($"cancel {task.Cancel()}"));
        await Tell("ended", task);
    }

    public static async Coroutine JustBeforeTheTimerOfTheSleep()
    {
        async Coroutine Body()
        {
            await Sleep(1);
            Say("never");
        }

        LoopTask task = null!;
        GetRunningLoop().CallAt(1, () => Say($"cancel {task.Cancel()}"));
        task = CreateTask(Body());
        await Tell("ended", task);
    }

    public static async Coroutine AtAFutureCancelsTheFuture()
    {
        var future = new Future();
        async Coroutine Body() => await future;

        await CancelledAt("future", Body());
        Say($"future cancelled {future.IsCancelled}");
    }

    public static async Coroutine AtAFutureThatIsDoneInTheSameTurn()
    {
        var future = new Future<int>();
        async Coroutine Body() => Say($"never {await future}");

        var task = CreateTask(Body());
        await Sleep(0);
        future.SetResult(1);
        Say($"cancel {task.Cancel()}");
        await Tell("ended", task);
        Say($"future cancelled {future.IsCancelled}");
    }

    public static async Coroutine AtAFutureThatFailedInTheSameTurn()
    {
        var future = new Future();
        async Coroutine Body() => await Tell("future", future);

        var task = CreateTask(Body());
        await Sleep(0);
        future.SetException(new Oops("lost"));
        task.Cancel();
        await Tell("ended", task);
    }

    public static async Coroutine AtATaskCancelsThatTask()
    {
        async Coroutine Inner()
        {
            try
            {
                await Sleep(5);
            }
            finally
            {
                Say("inner finally");
            }
        }

        var child = CreateTask(Inner());
        async Coroutine Outer() => await child;

        await CancelledAt("outer", Outer());
        Say($"inner cancelled {child.IsCancelled}");
    }

    public static async Coroutine AtATaskThatRefuses()
    {
        async Coroutine<string> Inner()
        {
            try
            {
                await Sleep(5);
                return "yes";
            }
            catch (OperationCanceledException)
            {
                return "no";
            }
        }

        async Coroutine Outer()
        {
            Say($"got {await CreateTask(Inner())}");
            await Sleep(1);
            Say("and on");
        }

        await CancelledAt("outer", Outer());
    }

    public static async Coroutine InANestedCoroutineUnwindsFromTheInside()
    {
        async Coroutine Level(int n)
        {
            try
            {
                await (n > 0 ? Level(n - 1) : Sleep(5));
            }
            finally
            {
                Say($"level {n}");
            }
        }

        await CancelledAt("nested", Level(3));
    }

    public static async Coroutine AtAGatherCancelsAllChildren()
    {
        async Coroutine Child(string name)
        {
            try
            {
                await Sleep(5);
            }
            finally
            {
                Say($"{name} out");
            }
        }

        async Coroutine Body() => await Gather(Child("a"), Child("b"), Child("c"));

        await CancelledAt("gather", Body());
    }

    public static async Coroutine AtAWaitLeavesTheTasksAlone()
    {
        LoopTask[] tasks = [CreateTask(Sleep(1)), CreateTask(Sleep(2))];
        async Coroutine Body() => await Wait(tasks);

        await CancelledAt("wait", Body());
        await Sleep(2);
        Say(Show(tasks.Select(task => task.IsCancelled)));
    }

    public static async Coroutine AtAWaitForWaitsUntilTheInnerOneHasEnded()
    {
        async Coroutine SlowToEnd()
        {
            try
            {
                await Sleep(5);
            }
            finally
            {
                await Sleep(1);
                Say("cleaned up");
            }
        }

        await CancelledAt("wait_for", WaitFor(SlowToEnd(), 4));
    }

    public static async Coroutine AtAShieldLeavesTheInnerOneAlone()
    {
        async Coroutine<int> Inner()
        {
            await Sleep(1);
            Say("inner done");
            return 1;
        }

        var task = CreateTask(Inner());
        async Coroutine Body() => await Shield(task);

        await CancelledAt("shield", Body());
        await Tell("inner", task);
    }

    public static async Coroutine AtALockLeavesTheLine()
    {
        var mutex = new AsyncLock();
        async Coroutine Body()
        {
            using (await mutex.Acquire())
                Say("never");
        }

        using (await mutex.Acquire())
            await CancelledAt("lock", Body());
        Say($"locked {mutex.IsLocked}");
    }

    public static async Coroutine WithALockHeldGivesItBack()
    {
        var mutex = new AsyncLock();
        async Coroutine Body()
        {
            using (await mutex.Acquire())
                await Sleep(5);
        }

        await CancelledAt("holder", Body());
        Say($"locked {mutex.IsLocked}");
    }

    public static async Coroutine AtAQueueGetAndPut()
    {
        var (empty, full) = (new AsyncQueue<string>(), new AsyncQueue<string>(1));
        full.PutNow("x");
        await CancelledAt("get", empty.Get());
        await CancelledAt("put", full.Put("y"));
        Say($"{empty.Count} and {full.Count}");
    }

    public static async Coroutine AtAnEventASemaphoreAndABarrier()
    {
        var semaphore = new AsyncSemaphore(0);
        var barrier = new AsyncBarrier(2);
        await CancelledAt("event", new AsyncEvent().Wait());
        await CancelledAt("semaphore", semaphore.Acquire());
        await CancelledAt("barrier", barrier.Wait());
        Say($"locked {semaphore.IsLocked}, waiting {barrier.Waiting}");
    }

    public static async Coroutine AtAConditionTakesTheLockAgainFirst()
    {
        var condition = new AsyncCondition();
        async Coroutine Body()
        {
            using (await condition.Acquire())
            {
                try
                {
                    await condition.Wait();
                }
                finally
                {
                    Say($"locked {condition.IsLocked}");
                }
            }
        }

        await CancelledAt("condition", Body());
        Say($"locked {condition.IsLocked}");
    }
}
