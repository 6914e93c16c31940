namespace AsyncNotebooks.Parity.Programs;

internal static class Locks
{
    public static async Coroutine FirstComeFirstServed() => await Wait(Start(new AsyncLock()));

    public static async Coroutine FreeLockCostsNoTurn()
    {
        var mutex = new AsyncLock();
        GetRunningLoop().CallSoon(() => Say("next turn"));
        using (await mutex.Acquire())
            Say($"locked {mutex.IsLocked}");
        Say($"locked {mutex.IsLocked}");
        await Sleep(0);
    }

    public static async Coroutine ReleasedWithoutBeingHeldIsRefused()
    {
        Attempt("lock", new AsyncLock().Release);
        Attempt("bounded", new AsyncSemaphore(1, bounded: true).Release);
    }

    public static async Coroutine TakenBetweenReleaseAndWakeUp()
    {
        var mutex = new AsyncLock();
        async Coroutine Thief()
        {
            await Sleep(1);
            Say("thief comes");
            await Hold(mutex.Acquire, "thief");
        }

        await mutex.Acquire();
        var waiter = CreateTask(Hold(mutex.Acquire, "waiter"));
        var late = CreateTask(Thief());
        await Sleep(0);
        GetRunningLoop().CallAt(1, mutex.Release);
        await Wait([waiter, late]);
    }

    public static async Coroutine GivenBackAndTakenAgainByOneWhoDoesNotWait()
    {
        var mutex = new AsyncLock();
        async Coroutine Greedy()
        {
            for (var i = 0; i < 3; i++)
            {
                using (await mutex.Acquire())
                {
                    Say($"greedy {i}");
                    await Sleep(1);
                }
            }
        }

        await Gather(Greedy(), Hold(mutex.Acquire, "modest"));
    }

    public static async Coroutine CancelledInTheMiddleOfTheLine()
    {
        var tasks = Start(new AsyncLock(), "abcd");
        await Sleep(0.5);
        tasks[1].Cancel();
        tasks[2].Cancel();
        await Wait(tasks);
        Say(Show(tasks.Select(task => task.IsCancelled)));
    }

    public static async Coroutine CancelledInTheTurnOfItsWakeUpPassesItOn()
    {
        var mutex = new AsyncLock();
        await mutex.Acquire();
        var tasks = Start(mutex);
        await Sleep(0);
        mutex.Release();
        tasks[0].Cancel();
        await Wait(tasks);
        Say($"locked {mutex.IsLocked}, first cancelled {tasks[0].IsCancelled}");
    }

    public static async Coroutine CancelledJustBeforeTheRelease()
    {
        var mutex = new AsyncLock();
        await mutex.Acquire();
        var tasks = Start(mutex);
        await Sleep(0);
        tasks[0].Cancel();
        mutex.Release();
        await Wait(tasks);
    }

    public static async Coroutine FirstTwoCancelledInTheTurnOfTheWakeUp()
    {
        var mutex = new AsyncLock();
        await mutex.Acquire();
        var tasks = Start(mutex, "abcd");
        await Sleep(0);
        mutex.Release();
        tasks[0].Cancel();
        tasks[1].Cancel();
        await Wait(tasks);
    }

    public static async Coroutine FailureInsideGivesItBack()
    {
        var mutex = new AsyncLock();
        async Coroutine Fail()
        {
            using (await mutex.Acquire())
                throw new Oops("inside");
        }

        await Tell("failing", Fail());
        Say($"locked {mutex.IsLocked}");
    }

    public static async Coroutine LockedWhileSomebodyWaitsToTakeIt()
    {
        var mutex = new AsyncLock();
        await mutex.Acquire();
        var task = Start(mutex, "a")[0];
        await Sleep(0);
        mutex.Release();
        Say($"locked {mutex.IsLocked}");
        await Hold(mutex.Acquire, "late");
        await task;
    }

    public static async Coroutine SemaphoreLetsSoManyIn() => await Wait(Start(new AsyncSemaphore(2), "abcde"));

    public static async Coroutine SemaphoreOfZeroLetsNobodyInBeforeARelease()
    {
        var semaphore = new AsyncSemaphore(0);
        var tasks = Start(semaphore, "ab");
        await Sleep(1);
        Say("release");
        semaphore.Release();
        await Wait(tasks);
    }

    public static async Coroutine SemaphoreReleasedTwiceAtOnce()
    {
        var semaphore = new AsyncSemaphore(0);
        var tasks = Start(semaphore, "abc");
        await Sleep(1);
        semaphore.Release();
        semaphore.Release();
        await Sleep(0.5);
        Say($"locked {semaphore.IsLocked}");
        semaphore.Release();
        await Wait(tasks);
    }

    public static async Coroutine SemaphoreMayGrowUnlessItIsBounded()
    {
        var semaphore = new AsyncSemaphore(1);
        semaphore.Release();
        await semaphore.Acquire();
        await semaphore.Acquire();
        Say($"locked {semaphore.IsLocked}");
        var bounded = new AsyncSemaphore(1, bounded: true);
        await bounded.Acquire();
        Attempt("once", bounded.Release);
        Attempt("twice", bounded.Release);
    }

    public static async Coroutine SemaphoreWithLessThanNothingIsRefused()
    {
        Attempt("plain", () => new AsyncSemaphore(-1));
        Attempt("bounded", () => new AsyncSemaphore(-1, bounded: true));
    }

    public static async Coroutine SemaphoreDoesNotLetALateComerSlipIn()
    {
        var semaphore = new AsyncSemaphore(1);
        await semaphore.Acquire();
        var waiter = Start(semaphore, "w")[0];
        await Sleep(0);
        semaphore.Release();
        Say($"locked {semaphore.IsLocked}");
        await Hold(semaphore.Acquire, "late");
        await waiter;
    }

    public static async Coroutine SemaphoreCancelledInTheTurnOfItsWakeUp()
    {
        var semaphore = new AsyncSemaphore(0);
        var tasks = Start(semaphore, "abc");
        await Sleep(0);
        semaphore.Release();
        tasks[0].Cancel();
        await Sleep(3);
        Say($"locked {semaphore.IsLocked}");
        tasks[2].Cancel();
        await Wait(tasks);
        Say(Show(tasks.Select(task => task.IsCancelled)));
    }

    public static async Coroutine SemaphoreCancelledBeforeTheRelease()
    {
        var semaphore = new AsyncSemaphore(0);
        var tasks = Start(semaphore, "abc");
        await Sleep(0);
        tasks[0].Cancel();
        semaphore.Release();
        semaphore.Release();
        await Wait(tasks);
        Say($"locked {semaphore.IsLocked}");
    }

    public static async Coroutine EventLetsEverybodyThrough()
    {
        var flag = new AsyncEvent();
        async Coroutine Waiter(string name)
        {
            await flag.Wait();
            Say($"{name} through");
        }

        var tasks = "abc".Select(name => CreateTask(Waiter($"{name}"))).ToList();
        await Sleep(1);
        Say($"set {flag.IsSet}");
        flag.Set();
        Say($"set {flag.IsSet}");
        await Wait(tasks);
        await Waiter("late");
    }

    public static async Coroutine EventClearedAtOnceLetsThoseThroughWhoWait()
    {
        var flag = new AsyncEvent();
        async Coroutine Waiter(string name)
        {
            await flag.Wait();
            Say($"{name} through, set {flag.IsSet}");
        }

        var task = CreateTask(Waiter("early"));
        await Sleep(0);
        flag.Set();
        flag.Clear();
        var late = CreateTask(Waiter("late"));
        await task;
        await Sleep(1);
        flag.Set();
        await late;
    }

    public static async Coroutine EventSetTwice()
    {
        var flag = new AsyncEvent();
        flag.Set();
        flag.Set();
        GetRunningLoop().CallSoon(() => Say("next turn"));
        await flag.Wait();
        flag.Clear();
        flag.Clear();
        Say($"set {flag.IsSet}");
        await Sleep(0);
    }

    public static async Coroutine EventWaiterCancelledWhenItIsSet()
    {
        var flag = new AsyncEvent();
        LoopTask[] tasks = [CreateTask(flag.Wait()), CreateTask(flag.Wait())];
        await Sleep(0);
        flag.Set();
        tasks[0].Cancel();
        await Wait(tasks);
        Say(Show(tasks.Select(task => task.IsCancelled)));
    }

    private static async Coroutine Hold(Func<Coroutine<Releaser>> acquire, string name)
    {
        using (await acquire())
        {
            Say($"{name} in");
            await Sleep(1);
            Say($"{name} out");
        }
    }

    private static List<LoopTask> Start(AsyncLock mutex, string names = "abc") => Start(mutex.Acquire, names);

    private static List<LoopTask> Start(AsyncSemaphore semaphore, string names) => Start(semaphore.Acquire, names);

    private static List<LoopTask> Start(Func<Coroutine<Releaser>> acquire, string names) =>
        [.. names.Select(name => CreateTask(Hold(acquire, $"{name}"), $"{name}"))];
}
