namespace AsyncNotebooks.Parity.Programs;

internal static class Conditions
{
    public static async Coroutine NotifyWakesTheFirst()
    {
        var condition = new AsyncCondition();
        var tasks = Start(condition);
        await Sleep(1);
        for (var i = 0; i < 3; i++)
        {
            using (await condition.Acquire())
            {
                condition.Notify();
                Say("notified");
            }

            await Sleep(1);
        }

        await Wait(tasks);
    }

    public static async Coroutine NotifySomeAndAll()
    {
        var condition = new AsyncCondition();
        var tasks = Start(condition, "abcde");
        await Sleep(1);
        using (await condition.Acquire())
            condition.Notify(2);
        await Sleep(1);
        using (await condition.Acquire())
            condition.NotifyAll();
        await Wait(tasks);
    }

    public static async Coroutine WokenWaitsForTheLock()
    {
        var condition = new AsyncCondition();
        var task = Start(condition, "a")[0];
        await Sleep(1);
        using (await condition.Acquire())
        {
            condition.Notify();
            await Sleep(1);
            Say("gives the lock back");
        }

        await task;
    }

    public static async Coroutine NotificationWithoutAWaiterIsLost()
    {
        var condition = new AsyncCondition();
        using (await condition.Acquire())
            condition.NotifyAll();
        var task = Start(condition, "a")[0];
        await Sleep(1);
        Say($"done {task.IsDone}");
        using (await condition.Acquire())
            condition.Notify();
        await task;
    }

    public static async Coroutine WithoutTheLockItIsRefused()
    {
        var condition = new AsyncCondition();
        await Tell("wait", condition.Wait());
        Attempt("notify", () => condition.Notify());
        Attempt("notify all", condition.NotifyAll);
    }

    public static async Coroutine WaitForLooksAgainAfterEachNotification()
    {
        var condition = new AsyncCondition();
        var level = 0;
        async Coroutine Waiter(int wanted)
        {
            using (await condition.Acquire())
            {
                await condition.WaitFor(() => level >= wanted);
                Say($"{wanted} reached at {level}");
            }
        }

        var tasks = ((int[])[3, 1, 2]).Select(wanted => CreateTask(Waiter(wanted))).ToList();
        for (var i = 0; i < 3; i++)
        {
            await Sleep(1);
            using (await condition.Acquire())
            {
                level++;
                condition.NotifyAll();
            }
        }

        await Wait(tasks);
    }

    public static async Coroutine WaitForWhatHoldsAlreadyDoesNotStop()
    {
        var condition = new AsyncCondition();
        GetRunningLoop().CallSoon(() => Say("next turn"));
        using (await condition.Acquire())
        {
            await condition.WaitFor(() => true);
            Say("on");
        }

        await Sleep(0);
    }

    public static async Coroutine PredicateThatFails()
    {
        var condition = new AsyncCondition();
        async Coroutine Waiter()
        {
            using (await condition.Acquire())
                await condition.WaitFor(() => throw new Oops("predicate"));
        }

        await Tell("waited", Waiter());
        Say($"locked {condition.IsLocked}");
    }

    public static async Coroutine CancelledWaiterIsNotNotified()
    {
        var condition = new AsyncCondition();
        var tasks = Start(condition, "ab");
        await Sleep(1);
        tasks[0].Cancel();
        using (await condition.Acquire())
            condition.Notify();
        await Wait(tasks);
        Say(Show(tasks.Select(task => task.IsCancelled)));
    }

    public static async Coroutine CancelledAfterItsNotificationLosesIt()
    {
        var condition = new AsyncCondition();
        var tasks = Start(condition, "ab");
        await Sleep(1);
        using (await condition.Acquire())
            condition.Notify();
        tasks[0].Cancel();
        await Wait(tasks, 1);
        Say(Show(tasks.Select(task => task.IsDone)));
        tasks[1].Cancel();
        await Wait(tasks);
    }

    public static async Coroutine CancelledWhileItTakesTheLockAgain()
    {
        var condition = new AsyncCondition();
        var task = Start(condition, "a")[0];
        await Sleep(1);
        using (await condition.Acquire())
        {
            condition.Notify();
            await Sleep(1);
            task.Cancel();
            await Sleep(1);
            task.Cancel();
            await Sleep(1);
            Say("gives the lock back");
        }

        await Tell("waiter", task);
        Say($"locked {condition.IsLocked}, requests {task.Cancelling}");
    }

    public static async Coroutine TwoConditionsOfOneLock()
    {
        var mutex = new AsyncLock();
        var (full, empty) = (new AsyncCondition(mutex), new AsyncCondition(mutex));
        List<LoopTask> tasks = [.. Start(full, "f"), .. Start(empty, "e")];
        await Sleep(1);
        using (await full.Acquire())
        {
            Say($"locked {empty.IsLocked}");
            empty.Notify();
        }

        await Sleep(1);
        using (await empty.Acquire())
            full.Notify();
        await Wait(tasks);
    }

    public static async Coroutine BarrierOpensWhenAllAreThere()
    {
        var barrier = new AsyncBarrier(3);
        var tasks = Send(barrier, 1, 3, 2);
        await Sleep(2.5);
        Say($"waiting {barrier.Waiting} of {barrier.Parties}");
        await Wait(tasks);
        Say($"waiting {barrier.Waiting}");
    }

    public static async Coroutine BarrierOfOneStopsNobody()
    {
        var barrier = new AsyncBarrier(1);
        GetRunningLoop().CallSoon(() => Say("next turn"));
        await Tell("first", barrier.Wait());
        await Tell("second", barrier.Wait());
        await Sleep(0);
    }

    public static async Coroutine BarrierOfNoneIsRefused() => Attempt("barrier", () => new AsyncBarrier(0));

    public static async Coroutine BarrierUsedAgainAndAgain()
    {
        var barrier = new AsyncBarrier(2);
        async Coroutine Runner(string name)
        {
            for (var lap = 0; lap < 3; lap++)
                Say($"{name} at {lap}: {await barrier.Wait()}");
        }

        await Gather(Runner("a"), Runner("b"));
    }

    public static async Coroutine BarrierWithMoreTasksThanParties()
    {
        var barrier = new AsyncBarrier(2);
        await Wait(Send(barrier, 0, 0, 0, 0, 0), 1);
        Say($"waiting {barrier.Waiting}");
        await Tell("main", barrier.Wait());
    }

    public static async Coroutine BarrierLeftByACancelledOne()
    {
        var barrier = new AsyncBarrier(2);
        var tasks = Send(barrier, 0, 2, 3);
        await Sleep(1);
        tasks[0].Cancel();
        await Wait(tasks);
        Say($"waiting {barrier.Waiting}, broken {barrier.IsBroken}");
    }

    public static async Coroutine BarrierAbortedThrowsEverybodyOutForGood()
    {
        var barrier = new AsyncBarrier(3);
        var tasks = Send(barrier, 0, 0, 3);
        await Sleep(1);
        await barrier.Abort();
        Say($"broken {barrier.IsBroken}, waiting {barrier.Waiting}");
        await Wait(tasks);
    }

    public static async Coroutine BarrierResetThrowsThoseOutWhoWait()
    {
        var barrier = new AsyncBarrier(3);
        var tasks = Send(barrier, 0, 0, 2, 2, 2);
        await Sleep(1);
        await barrier.Reset();
        Say($"broken {barrier.IsBroken}, waiting {barrier.Waiting}");
        await Wait(tasks);
    }

    public static async Coroutine BarrierResetWhenNobodyWaitsMendsIt()
    {
        var barrier = new AsyncBarrier(2);
        await barrier.Abort();
        await barrier.Reset();
        Say($"broken {barrier.IsBroken}");
        await Wait(Send(barrier, 0, 0));
    }

    public static async Coroutine BarrierResetWhileItOpens()
    {
        var barrier = new AsyncBarrier(2);
        var tasks = Send(barrier, 0, 0);
        await Sleep(0);
        await Sleep(0);
        await barrier.Reset();
        Say("reset");
        await Wait(tasks);
        await Wait(Send(barrier, 0, 0));
    }

    public static async Coroutine BarrierComeTooEarlyForTheNextRound()
    {
        var barrier = new AsyncBarrier(2);
        async Coroutine Again()
        {
            Say($"first {await barrier.Wait()}");
            Say($"second {await barrier.Wait()}");
        }

        await Gather(Again(), Again(), PassThrough(barrier, "x", 0), PassThrough(barrier, "y", 0));
    }

    private static async Coroutine WaitOn(AsyncCondition condition, string name)
    {
        using (await condition.Acquire())
        {
            Say($"{name} waits");
            await condition.Wait();
            Say($"{name} on, locked {condition.IsLocked}");
        }
    }

    private static List<LoopTask> Start(AsyncCondition condition, string names = "abc") =>
        [.. names.Select(name => CreateTask(WaitOn(condition, $"{name}")))];

    private static async Coroutine PassThrough(AsyncBarrier barrier, string name, double seconds)
    {
        await Sleep(seconds);
        Say($"{name} comes");
        await Tell(name, barrier.Wait());
    }

    private static List<LoopTask> Send(AsyncBarrier barrier, params double[] seconds) =>
        [.. seconds.Select((delay, i) => CreateTask(PassThrough(barrier, $"t{i}", delay)))];
}
