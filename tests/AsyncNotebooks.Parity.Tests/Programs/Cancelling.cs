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

    public static async Coroutine CaughtAndTheTaskGoesOn()
    {
        async Coroutine<string> Body()
        {
            try
            {
                await Sleep(5);
            }
            catch (OperationCanceledException)
            {
                Say("caught");
            }

            await Sleep(1);
            return "all the same";
        }

        var task = CreateTask(Body());
        await Sleep(0.5);
        Say($"cancel {task.Cancel()}");
        await Tell("stubborn", task);
        Say($"cancelled {task.IsCancelled}, requests {task.Cancelling}");
    }

    public static async Coroutine CaughtTwiceAndThenNot()
    {
        async Coroutine Body()
        {
            for (var i = 0; i < 2; i++)
            {
                try
                {
                    await Sleep(5);
                }
                catch (OperationCanceledException)
                {
                    Say($"caught {i}");
                }
            }

            await Sleep(5);
        }

        var task = CreateTask(Body());
        for (var i = 0; i < 3; i++)
        {
            await Sleep(1);
            Say($"cancel {task.Cancel()}");
        }

        await Tell("ended", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine TurnedIntoAnotherException()
    {
        async Coroutine Body()
        {
            try
            {
                await Sleep(5);
            }
            catch (OperationCanceledException)
            {
                throw new Oops("instead");
            }
        }

        await CancelledAt("translator", Body());
    }

    public static async Coroutine InFinallyThatWaitsTakesItsTime()
    {
        async Coroutine Body()
        {
            try
            {
                await Sleep(5);
            }
            finally
            {
                Say("cleaning");
                await Sleep(2);
                Say("clean");
            }
        }

        await CancelledAt("tidy", Body());
    }

    public static async Coroutine AgainInFinallyCutsTheCleaningShort()
    {
        async Coroutine Body()
        {
            try
            {
                await Sleep(5);
            }
            finally
            {
                Say("cleaning");
                await Sleep(2);
                Say("never");
            }
        }

        var task = CreateTask(Body());
        await Sleep(1);
        task.Cancel();
        await Sleep(1);
        task.Cancel();
        await Tell("ended", task);
    }

    public static async Coroutine TwiceInOneTurnIsDeliveredOnce()
    {
        async Coroutine Body()
        {
            try
            {
                await Sleep(5);
            }
            catch (OperationCanceledException)
            {
                Say("once");
            }

            await Sleep(1);
            Say("not twice");
        }

        var task = CreateTask(Body());
        await Sleep(0);
        task.Cancel();
        task.Cancel();
        await Tell("ended", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine OfOneselfArrivesAtTheNextAwait()
    {
        async Coroutine Body()
        {
            Say($"cancel {CurrentTask.Cancel()}");
            Say("still here");
            await Sleep(0);
            Say("never");
        }

        await Tell("ended", CreateTask(Body()));
    }

    public static async Coroutine OfOneselfPassesAwaitsThatDoNotStop()
    {
        async Coroutine Nothing() => Say("inner runs");

        async Coroutine Body()
        {
            CurrentTask.Cancel();
            await Nothing();
            var done = new Future();
            done.SetResult();
            await done;
            Say("still here");
            await Sleep(1);
            Say("never");
        }

        await Tell("ended", CreateTask(Body()));
    }

    public static async Coroutine OfOneselfIsDeliveredToWhatIsAwaitedNext()
    {
        var future = new Future();
        async Coroutine Body()
        {
            CurrentTask.Cancel();
            await future;
        }

        await Tell("ended", CreateTask(Body()));
        Say($"future cancelled {future.IsCancelled}");
    }

    public static async Coroutine OfWhatIsDoneDoesNothing()
    {
        async Coroutine<int> Quick() => 1;

        var task = CreateTask(Quick());
        await task;
        Say($"cancel {task.Cancel()}, cancelled {task.IsCancelled}, requests {task.Cancelling}");
    }

    public static async Coroutine OfWhatHasFailedLeavesNothingToReport()
    {
        async Coroutine Fail() => throw new Oops("unseen");

        LoopTask[] tasks = [CreateTask(Fail()), CreateTask(Fail())];
        var future = new Future();
        future.SetException(new Oops("unseen, too"));
        await Sleep(1);
        Say($"cancel {tasks[0].Cancel()}, {future.Cancel()}");
    }

    public static async Coroutine RaisedByTheCoroutineItselfCountsAsCancelled()
    {
        async Coroutine Body() => throw new OperationCanceledException("on my own");

        var task = CreateTask(Body());
        await Tell("ended", task);
        Say($"cancelled {task.IsCancelled}, requests {task.Cancelling}");
    }

    public static async Coroutine TakenBackLeavesNoRequest()
    {
        async Coroutine<string> Body()
        {
            var me = CurrentTask;
            try
            {
                await Sleep(5);
            }
            catch (OperationCanceledException)
            {
                Say($"requests {me.Cancelling}, left {me.Uncancel()}, left {me.Uncancel()}");
            }

            await Sleep(1);
            return "alive";
        }

        var task = CreateTask(Body());
        await Sleep(1);
        task.Cancel();
        await Tell("ended", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine TakenBackTooSoonIsDeliveredAllTheSame()
    {
        async Coroutine Body()
        {
            var me = CurrentTask;
            me.Cancel();
            Say($"left {me.Uncancel()}");
            await Sleep(1);
            Say("never");
        }

        await Tell("ended", CreateTask(Body()));
    }

    public static async Coroutine CountsEveryRequest()
    {
        async Coroutine Body()
        {
            for (var i = 0; i < 3; i++)
            {
                try
                {
                    await Sleep(5);
                }
                catch (OperationCanceledException)
                {
                    Say($"requests {CurrentTask.Cancelling}");
                }
            }
        }

        var task = CreateTask(Body());
        for (var i = 0; i < 3; i++)
        {
            await Sleep(0);
            task.Cancel();
            await Sleep(0);
        }

        await Tell("ended", task);
    }

    public static async Coroutine MessageArrivesAndIsPassedOn()
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

        foreach (var message in (string?[])["one", null])
        {
            var task = CreateTask(Body());
            await Sleep(1);
            task.Cancel(message);
            await Tell("ended", task);
        }
    }

    public static async Coroutine MessageOfATaskThatDidNotBegin()
    {
        async Coroutine Body()
        {
        }

        var task = CreateTask(Body());
        task.Cancel("too early");
        await Tell("ended", task);
    }

    public static async Coroutine InTheLastStepKeepsItsMessage()
    {
        async Coroutine<string> CancelSelf()
        {
            CurrentTask.Cancel("at the end");
            return "a value nobody gets";
        }

        await Tell("ended", CreateTask(CancelSelf()));
    }

    public static async Coroutine InALastStepThatFailsIsForgotten()
    {
        async Coroutine Body()
        {
            CurrentTask.Cancel();
            throw new Oops("stronger");
        }

        var task = CreateTask(Body());
        await Tell("ended", task);
        Say($"cancelled {task.IsCancelled}");
    }

    public static async Coroutine SecondMessageIsLostWhileTheFirstIsOnItsWay()
    {
        async Coroutine Sleeper() => await Sleep(5);
        async Coroutine Waiter() => await new Future();

        foreach (var victim in (Func<Coroutine>[])[Sleeper, Waiter])
        {
            var task = CreateTask(victim());
            await Sleep(0);
            task.Cancel("first");
            task.Cancel("second");
            await Tell("ended", task);
            Say($"cancelling {task.Cancelling}");
        }
    }

    public static async Coroutine OfTheMainTaskByAChild()
    {
        var main = CurrentTask;
        async Coroutine Child()
        {
            await Sleep(1);
            main.Cancel();
        }

        var task = CreateTask(Child());
        try
        {
            await Sleep(5);
        }
        finally
        {
            Say($"child done {task.IsDone}");
        }
    }

    public static async Coroutine ChainOfTasksIsCancelledFromTheEnd()
    {
        async Coroutine Link(int n)
        {
            try
            {
                if (n > 0)
                    await CreateTask(Link(n - 1));
                else
                    await Sleep(9);
            }
            finally
            {
                Say($"link {n}, requests {CurrentTask.Cancelling}");
            }
        }

        await CancelledAt("chain", Link(4));
    }

    public static async Coroutine TwoWhoAwaitOneTaskFallTogether()
    {
        async Coroutine Inner() => await Sleep(9);

        var task = CreateTask(Inner());
        var first = CreateTask(Tell("first", task));
        var second = CreateTask(Tell("second", task));
        await Sleep(1);
        first.Cancel();
        await Wait([first, second]);
        Say($"requests {first.Cancelling}, {second.Cancelling}, {task.Cancelling}");
    }

    // Runs something as a task, cancels it while it waits, and says what became of it.
    private static async Coroutine CancelledAt(string label, Coroutine awaiting)
    {
        var task = CreateTask(awaiting, label);
        await Sleep(0.5);
        Say($"cancel {task.Cancel()}");
        await Tell(label, task);
        Say($"cancelled {task.IsCancelled}, requests {task.Cancelling}");
    }
}
