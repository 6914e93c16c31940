namespace AsyncNotebooks.Parity.Programs;

internal static class Gathering
{
    public static async Coroutine DoneChildIsHeardOfBeforeANewOneBegins()
    {
        async Coroutine Begin()
        {
            await Sleep(0);
            Say("second step");
        }

        var failed = CreateTask(FailAfter(0, "early"));
        await Wait([failed]);
        await Tell("gathered", Gather(failed, Begin()));
        Say("told");
    }

    public static async Coroutine CancellationCarriesTheMessageOfTheLastChild()
    {
        async Coroutine Waiting() => await Sleep(5);
        async Coroutine Quick() => await Sleep(0);

        var gathering = Gather(returnExceptions: true, Waiting(), Quick());
        await Sleep(1);
        gathering.Cancel("why");
        await Tell("quick last", gathering);
        gathering = Gather(returnExceptions: true, Quick(), Waiting());
        await Sleep(1);
        gathering.Cancel("why");
        await Tell("wait last", gathering);
    }

    public static async Coroutine ResultsComeInOrderOfTheArguments() =>
        Say(Show(await Gather(After(3, 1), After(1, 2), After(2, 3))));

    public static async Coroutine NothingToGather()
    {
        GetRunningLoop().CallSoon(() => Say("next turn"));
        Say(Show(await Gather<int>()));
        await Sleep(0);
    }

    public static async Coroutine StartsItsChildrenAtTheCall()
    {
        var gathering = Gather(After(0, 1), After(0, 2));
        await Sleep(1);
        Say("only now");
        Say(Show(await gathering));
    }

    public static async Coroutine MixesCoroutinesTasksAndFutures()
    {
        var future = new Future<int>();
        GetRunningLoop().CallLater(1, () => future.SetResult(1));
        Say(Show(await Gather<int>(future, CreateTask(After(2, 2)), After(0, 3))));
    }

    public static async Coroutine SameTaskTwice()
    {
        var task = CreateTask(After(1, 5));
        Say(Show(await Gather(task, task)));
    }

    public static async Coroutine SameCoroutineTwiceRunsOnce()
    {
        var coroutine = After(1, 5);
        Say(Show(await Gather(coroutine, After(0, 4), coroutine)));
    }

    public static async Coroutine FailuresAmongReturnedExceptionsAreSeenEvenIfItIsCancelled()
    {
        var gathering = Gather(returnExceptions: true, FailWithIntAfter(0, "seen"), After(5, 1));
        await Sleep(1);
        gathering.Cancel();
        await Tell("gathered", gathering);
    }

    public static async Coroutine FirstFailurePassesOnAndTheOthersKeepRunning()
    {
        await Tell("gathered", Gather(After(1, 1), FailAfter(2, "two"), After(3, 3), FailAfter(4, "four")));
        await Sleep(5);
    }

    public static async Coroutine FailuresOfOneTurnGiveTheFirstArgument()
    {
        await Tell("gathered", Gather(FailAfter(1, "a"), FailAfter(1, "b")));
        await Sleep(1);
    }

    public static async Coroutine ExceptionsReturnedAsResults() =>
        Say(Show(await Gather(returnExceptions: true, After(2, 1), FailWithIntAfter(1, "two"), After(0, 3))));

    public static async Coroutine CancelledChildIsAFailureAndTheOthersGoOn()
    {
        var child = CreateTask(After(2, 1));
        GetRunningLoop().CallLater(1, () => child.Cancel());
        var gathering = Gather<int>(child, After(3, 2));
        await Tell("gathered", gathering);
        Say($"cancelled {gathering.IsCancelled}");
        await Sleep(3);
    }

    public static async Coroutine CancelledChildAmongReturnedExceptions()
    {
        var child = CreateTask(After(2, 1));
        GetRunningLoop().CallLater(1, () => child.Cancel());
        Say(Show(await Gather<int>(returnExceptions: true, child, After(3, 2))));
    }

    public static async Coroutine CancelledFromOutsideCancelsTheChildren()
    {
        var gathering = Gather(After(2, 1), After(3, 2));
        await Sleep(1);
        Say($"cancel {gathering.Cancel()}, done {gathering.IsDone}");
        await Tell("gathered", gathering);
        Say($"cancelled {gathering.IsCancelled}");
    }

    public static async Coroutine CancelledFromOutsidePassesOnEvenWithReturnedExceptions()
    {
        var gathering = Gather(returnExceptions: true, After(2, 1), After(3, 2));
        await Sleep(1);
        gathering.Cancel();
        await Tell("gathered", gathering);
    }

    public static async Coroutine CancelledWithAChildThatRefuses()
    {
        async Coroutine<int> Stubborn()
        {
            try
            {
                await Sleep(5);
            }
            catch (OperationCanceledException)
            {
                await Sleep(1);
                Say("refused");
            }

            return 0;
        }

        var gathering = Gather(Stubborn(), After(9, 1));
        await Sleep(1);
        gathering.Cancel();
        await Tell("gathered", gathering);
        await Sleep(2);
    }

    public static async Coroutine CancelledWhenDoneRefuses()
    {
        var gathering = Gather(After(1, 1));
        await gathering;
        Say($"cancel {gathering.Cancel()}");
    }

    public static async Coroutine CancelledWhenAllChildrenAreDoneButNotHeardOf()
    {
        var future = new Future<int>();
        var gathering = Gather(future);
        future.SetResult(1);
        Say($"cancel {gathering.Cancel()}");
        await Tell("gathered", gathering);
    }

    public static async Coroutine FailedGatherDoesNotCancelWhenItsWaiterIs()
    {
        async Coroutine Waiter()
        {
            try
            {
                await Gather(FailAfter(1, "a"), After(5, "b"));
            }
            catch (Oops)
            {
                Say("failed");
            }

            await Sleep(1);
        }

        var task = CreateTask(Waiter());
        await Sleep(1.5);
        task.Cancel();
        await Tell("waiter", task);
        await Sleep(5);
    }

    public static async Coroutine Nested() =>
        Say(Show(await Gather(Gather(After(1, 1), After(2, 2)), Gather(After(0, 3)))));

    public static async Coroutine NestedAndCancelledGoesAllTheWayDown()
    {
        var inner = Gather(After(5, 1), After(6, 2));
        var outer = Gather(inner);
        await Sleep(1);
        outer.Cancel();
        await Tell("outer", outer);
        await Tell("inner", inner);
    }

    public static async Coroutine FailuresAfterTheFirstAreNotReported()
    {
        await Tell("gathered", Gather(FailAfter(1, "a"), FailAfter(2, "b")));
        await Sleep(3);
    }

    public static async Coroutine OfManyChildren() =>
        Say(Show(await Gather(Enumerable.Range(0, 24).Select(i => After(i % 4 / 4.0, i)))));

    private static async Coroutine<T> After<T>(double seconds, T value)
    {
        await Sleep(seconds);
        Say($"{value} done");
        return value;
    }

    private static async Coroutine FailAfter(double seconds, string text)
    {
        await Sleep(seconds);
        Say($"{text} fails");
        throw new Oops(text);
    }

    private static async Coroutine<int> FailWithIntAfter(double seconds, string text)
    {
        await FailAfter(seconds, text);
        return 0;
    }
}
