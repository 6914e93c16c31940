namespace AsyncNotebooks.Parity.Programs;

internal static class Timeouts
{
    public static async Coroutine InTime()
    {
        var scope = Timeout(2);
        await using (scope)
            await Sleep(1);
        Say($"expired {scope.IsExpired}, when {Show(scope.When)}");
        await Sleep(2);
    }

    public static async Coroutine TooLate()
    {
        await Tell("body", Timeout(1, async _ =>
        {
            try
            {
                await Sleep(5);
            }
            finally
            {
                Say("interrupted");
            }
        }));
        Say($"requests {CurrentTask.Cancelling}");
    }

    public static async Coroutine ExpiresInTheTurnInWhichTheSleepIsOver() => await Tell("body", Timeout(1, async _ =>
    {
        await Sleep(1);
        Say("in time");
    }));

    public static async Coroutine ResultInTheTurnOfTheDeadlineComesFirst()
    {
        var future = new Future<string>();
        GetRunningLoop().CallAt(1, () => future.SetResult("result"));
        await Tell("body", Timeout(1, async _ => Say($"got {await future}")));
    }

    public static async Coroutine ResultInTheTurnOfTheDeadlineComesSecond()
    {
        var future = new Future<string>();
        await Tell("body", Timeout(1, async _ =>
        {
            GetRunningLoop().CallAt(1, () => Attempt("set", () => future.SetResult("result")));
            Say($"got {await future}");
        }));
    }

    public static async Coroutine WithoutLimit()
    {
        var scope = Timeout(null);
        await using (scope)
            await Sleep(1000);
        Say($"expired {scope.IsExpired}, no deadline {scope.When is null}");
    }

    public static async Coroutine OfZeroExpiresAtTheFirstAwaitThatStops() => await Tell("body", Timeout(0, async _ =>
    {
        Say("body runs");
        await Sleep(0);
        Say("one turn");
        await Sleep(0);
        Say("never");
    }));

    public static async Coroutine OfLessThanZeroIsAsOfZero() => await Tell("body", Timeout(-1, async _ => await Sleep(5)));

    public static async Coroutine OfZeroWithABodyThatDoesNotStop()
    {
        var scope = Timeout(0);
        await using (scope)
            Say("body runs");
        Say($"expired {scope.IsExpired}");
        await Sleep(1);
    }

    public static async Coroutine AtATimeOnTheClock()
    {
        async Coroutine Body()
        {
            await using var scope = TimeoutAt(3);
            await Sleep(5);
        }

        await Sleep(1);
        await Tell("body", Body());
    }

    public static async Coroutine AtATimeThatHasPassed()
    {
        async Coroutine Body()
        {
            await using var scope = TimeoutAt(1);
            await Sleep(5);
        }

        await Sleep(2);
        await Tell("body", Body());
    }

    public static async Coroutine MovedLater()
    {
        var scope = Timeout(1);
        await using (scope)
        {
            await Sleep(0.5);
            scope.Reschedule(3);
            await Sleep(2);
        }

        Say($"expired {scope.IsExpired}, when {Show(scope.When)}");
    }

    public static async Coroutine MovedNearer() => await Tell("body", Timeout(5, async scope =>
    {
        scope.Reschedule(1);
        await Sleep(9);
    }));

    public static async Coroutine MovedIntoThePast() => await Tell("body", Timeout(5, async scope =>
    {
        await Sleep(2);
        scope.Reschedule(1);
        Say("moved");
        await Sleep(9);
    }));

    public static async Coroutine TakenAway()
    {
        var scope = Timeout(1);
        await using (scope)
        {
            scope.Reschedule(null);
            await Sleep(9);
        }

        Say($"expired {scope.IsExpired}");
    }

    public static async Coroutine MovedWhenItIsTooLate()
    {
        await Tell("body", Timeout(1, async scope =>
        {
            try
            {
                await Sleep(9);
            }
            finally
            {
                Attempt("while expiring", () => scope.Reschedule(5));
            }
        }));
        var left = Timeout(1);
        await using (left)
        {
        }

        Attempt("when left", () => left.Reschedule(5));
    }

    public static async Coroutine MovedByAnotherTask()
    {
        async Coroutine Extend(TimeoutScope scope)
        {
            await Sleep(0.5);
            scope.Reschedule(4);
        }

        LoopTask helper;
        var extended = Timeout(1);
        await using (extended)
        {
            helper = CreateTask(Extend(extended));
            await Sleep(3);
        }

        Say($"expired {extended.IsExpired}, helper done {helper.IsDone}");
    }

    public static async Coroutine OneAfterAnother()
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await Timeout(1, async _ => await Sleep(0.5 + (i / 2.0)));
                Say($"{i} in time");
            }
            catch (TimeoutException)
            {
                Say($"{i} too late");
            }
        }
    }

    public static async Coroutine InsideACoroutineThatIsAwaited()
    {
        async Coroutine Limited()
        {
            await using var scope = Timeout(1);
            await Sleep(9);
        }

        async Coroutine Body()
        {
            try
            {
                await Limited();
            }
            catch (TimeoutException)
            {
                Say("caught");
            }

            await Sleep(1);
        }

        await Tell("body", Body());
    }

    public static async Coroutine AroundTasksThatAreNotAwaitedCancelsNone()
    {
        async Coroutine Child()
        {
            await Sleep(3);
            Say("child done");
        }

        await Tell("body", Timeout(1, async _ =>
        {
            CreateTask(Child());
            await Sleep(9);
        }));
        await Sleep(3);
    }

    public static async Coroutine WithARequestFromBeforeStillBecomesATimeout()
    {
        async Coroutine Body()
        {
            try
            {
                await Sleep(9);
            }
            catch (OperationCanceledException)
            {
                Say("first request");
            }

            await Timeout(1, async _ => await Sleep(9));
        }

        var task = CreateTask(Body());
        await Sleep(1);
        task.Cancel();
        await Tell("task", task);
        Say($"requests {task.Cancelling}");
    }

    public static void OutsideOfATaskIsRefused()
    {
        using var loop = NewLoop();
        loop.CallSoon(() => Attempt("enter", () => Timeout(1)));
        loop.CallSoon(loop.Stop);
        loop.RunForever();
    }
}
