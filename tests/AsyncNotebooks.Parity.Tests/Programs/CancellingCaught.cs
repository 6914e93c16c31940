namespace AsyncNotebooks.Parity.Programs;

internal static class CancellingCaught
{
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
}
