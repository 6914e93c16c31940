namespace AsyncNotebooks.Parity.Programs;

internal static class Runners
{
    public static void ReturnsWhatMainReturns()
    {
        async Coroutine<int> Main()
        {
            await Sleep(1);
            return 42;
        }

        Say($"got {RunVirtually(Main())}");
    }

    public static void RaisesWhatMainRaises()
    {
        async Coroutine Main() => throw new Oops("main");

        Attempt("run", () => RunVirtually(Main()));
    }

    public static void RaisesACancellationOfMain()
    {
        async Coroutine Main()
        {
            CurrentTask.Cancel();
            await Sleep(1);
        }

        Attempt("run", () => RunVirtually(Main()));
    }

    public static void AgainWithAFreshLoop()
    {
        async Coroutine Main()
        {
            await Sleep(1);
            Say("main");
        }

        RunVirtually(Main());
        RunVirtually(Main());
    }

    public static async Coroutine InsideARunningLoopIsRefused()
    {
        async Coroutine Inner()
        {
        }

        var coroutine = Inner();
        Attempt("run", () => Run(coroutine));
        await coroutine;
    }

    public static async Coroutine TasksLeftOverAreCancelledInOrderOfCreation()
    {
        foreach (var name in "abc")
            CreateTask(Leftover($"{name}"));
        await Sleep(1);
        Say("main ends");
    }

    public static async Coroutine TaskLeftOverThatHasNotBegunNeverRuns()
    {
        CreateTask(Leftover("unbegun"));
        Say("main ends");
    }

    public static async Coroutine TasksLeftOverMayTakeTheirTime()
    {
        async Coroutine SlowToEnd()
        {
            try
            {
                await Sleep(9);
            }
            finally
            {
                Say("cleaning");
                await Sleep(2);
                Say("clean");
            }
        }

        CreateTask(SlowToEnd());
        await Sleep(1);
        Say("main ends");
    }

    public static async Coroutine TaskLeftOverThatRefusesIsWaitedFor()
    {
        async Coroutine Stubborn()
        {
            try
            {
                await Sleep(9);
            }
            catch (OperationCanceledException)
            {
                Say("no");
            }

            await Sleep(3);
            Say("done all the same");
        }

        CreateTask(Stubborn());
        await Sleep(1);
        Say("main ends");
    }

    public static async Coroutine TaskLeftOverThatFailsIsReported()
    {
        async Coroutine Fail()
        {
            try
            {
                await Sleep(9);
            }
            catch (OperationCanceledException)
            {
                throw new Oops("at the end");
            }
        }

        CreateTask(Fail());
        await Sleep(1);
        Say("main ends");
    }

    public static async Coroutine TaskStartedWhileTheOthersAreCancelledIsLeftBehind()
    {
        async Coroutine Child()
        {
            Say("child begins");
            await Sleep(9);
        }

        async Coroutine Parent()
        {
            try
            {
                await Sleep(9);
            }
            finally
            {
                CreateTask(Child());
            }
        }

        CreateTask(Parent());
        await Sleep(1);
        Say("main ends");
    }

    public static void MainThatFailsStillCancelsWhatIsLeft()
    {
        async Coroutine Main()
        {
            CreateTask(Leftover("child"));
            await Sleep(1);
            throw new Oops("main");
        }

        Attempt("run", () => RunVirtually(Main()));
    }

    public static async Coroutine TimersLeftOverNeverFire()
    {
        GetRunningLoop().CallLater(5, () => Say("never"));
        Say("main ends");
    }

    public static async Coroutine CallbacksPutOffToTheLastTurnsStillRun()
    {
        var loop = GetRunningLoop();
        loop.CallSoon(() => Again(8));

        void Again(int left)
        {
            Say($"callback, {left} left");
            if (left > 0)
                loop.CallSoon(() => Again(left - 1));
        }
    }

    public static async Coroutine MainThatWaitsForEverIsADeadlock()
    {
        CreateTask(Leftover("child"));
        await Sleep(1);
        await new Future();
    }

    public static async Coroutine TwoWhoWaitForEachOtherAreADeadlock()
    {
        var (first, second) = (new AsyncLock(), new AsyncLock());
        async Coroutine Take(AsyncLock one, AsyncLock other)
        {
            using (await one.Acquire())
            {
                await Sleep(1);
                using (await other.Acquire())
                    Say("never");
            }
        }

        await Gather(Take(first, second), Take(second, first));
    }

    public static void UntilAFutureIsDone()
    {
        using var loop = NewLoop();
        var future = loop.CreateFuture<int>();
        loop.CallLater(2, () => future.SetResult(1));
        loop.RunUntilComplete(future);
        Say($"got {future.Result}");
    }

    public static void UntilCompleteTwiceOnOneLoop()
    {
        async Coroutine<string> Main(string name)
        {
            await Sleep(1);
            Say(name);
            return name;
        }

        using var loop = NewLoop();
        Say($"got {loop.RunUntilComplete(Main("a"))}");
        Say($"got {loop.RunUntilComplete(Main("b"))}");
    }

    public static void UntilCompleteRaises()
    {
        async Coroutine Main()
        {
            await Sleep(1);
            throw new Oops("main");
        }

        using var loop = NewLoop();
        Attempt("run", () => loop.RunUntilComplete(Main()));
        Say($"running {loop.IsRunning}, closed {loop.IsClosed}");
    }

    public static void UntilCompleteStoppedTooSoonIsRefused()
    {
        using var loop = NewLoop();
        async Coroutine Main()
        {
            loop.Stop();
            await Sleep(5);
        }

        var task = loop.CreateTask(Main());
        Attempt("run", () => loop.RunUntilComplete(task));
        task.Cancel();
        Attempt("again", () => loop.RunUntilComplete(task));
    }

    public static void TasksGoOnInTheNextRunOfTheLoop()
    {
        async Coroutine Ticker()
        {
            for (var i = 0; i < 4; i++)
            {
                Say($"tick {i}");
                await Sleep(1);
            }
        }

        async Coroutine Main() => await Sleep(1.5);

        using var loop = NewLoop();
        var task = loop.CreateTask(Ticker());
        loop.RunUntilComplete(Main());
        Say("between");
        loop.RunUntilComplete(task);
    }

    public static void RunningTwiceAtOnceIsRefused()
    {
        using var loop = NewLoop();
        loop.CallSoon(() =>
        {
            Attempt("run", loop.RunForever);
            Attempt("close", loop.Dispose);
            loop.Stop();
        });
        loop.RunForever();
    }

    private static async Coroutine Leftover(string name)
    {
        try
        {
            await Sleep(9);
        }
        finally
        {
            Say($"{name} ends");
        }
    }
}
