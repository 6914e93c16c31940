namespace AsyncNotebooks.Parity.Programs;

internal static class Waiting
{
    public static async Coroutine UntilAllAreDone()
    {
        var (done, pending) = await Wait(Start(After(2, 0), FailAfter(1, "x"), After(3, 0)));
        Say($"done {Names(done)}, pending {Names(pending)}");
        Say(Show(done.Select(task => task.Exception)));
    }

    public static async Coroutine UntilTheFirstIsDone()
    {
        var tasks = Start(After(2, 0), After(1, 0), After(3, 0));
        var (done, pending) = await Wait(tasks, until: WaitUntil.FirstCompleted);
        Say($"done {Names(done)}, pending {Names(pending)}");
        await Wait(tasks);
        Say("the others went on");
    }

    public static async Coroutine TwoDoneInOneTurnAreBothFirst()
    {
        var (done, pending) = await Wait(Start(After(1, 0), After(1, 0), After(2, 0)), until: WaitUntil.FirstCompleted);
        Say($"done {Names(done)}, pending {Names(pending)}");
    }

    public static async Coroutine UntilTheFirstFailure()
    {
        var tasks = Start(After(1, 0), FailAfter(2, "x"), After(3, 0));
        var (done, pending) = await Wait(tasks, until: WaitUntil.FirstException);
        Say($"done {Names(done)}, pending {Names(pending)}, {Kind(tasks[1].Exception)}");
    }

    public static async Coroutine CancellationIsNoFailure()
    {
        var tasks = Start(After(5, 0), After(2, 0));
        GetRunningLoop().CallLater(1, () => tasks[0].Cancel());
        var (done, _) = await Wait(tasks, until: WaitUntil.FirstException);
        Say($"done {Names(done)}, cancelled {tasks[0].IsCancelled}");
    }

    public static async Coroutine NoFailureMeansAll()
    {
        var (done, _) = await Wait(Start(After(1, 0), After(2, 0)), until: WaitUntil.FirstException);
        Say($"done {Names(done)}");
    }

    public static async Coroutine RunningOutOfTimeIsNoError()
    {
        var tasks = Start(After(1, 0), After(3, 0));
        var (done, pending) = await Wait(tasks, 2);
        Say($"done {Names(done)}, pending {Names(pending)}");
        (done, pending) = await Wait(tasks, 2);
        Say($"done {Names(done)}, pending {Names(pending)}");
    }

    public static async Coroutine TimeAndTaskInOneTurn()
    {
        var (done, pending) = await Wait(Start(After(1, 0), After(2, 0)), 1);
        Say($"done {Names(done)}, pending {Names(pending)}");
    }

    public static async Coroutine NoTimeAtAll()
    {
        var (done, pending) = await Wait(Start(After(0, 0), After(1, 0)), 0);
        Say($"done {Names(done)}, pending {Names(pending)}");
    }

    public static async Coroutine WhatIsDoneAlreadyCostsTurnsToo()
    {
        var tasks = Start(After(0, 0));
        await Sleep(1);
        for (var turn = 0; turn < 3; turn++)
        {
            var number = turn;
            GetRunningLoop().CallSoon(() => Say($"soon {number}"));
        }

        await Wait(tasks);
        Say("waited");
    }

    public static async Coroutine SameTaskTwiceIsOne()
    {
        var task = Start(After(1, 0))[0];
        var (done, pending) = await Wait([task, task]);
        Say($"done {Names(done)}, pending {Names(pending)}");
    }

    public static async Coroutine NothingToWaitForIsRefused() => await Tell("wait", Wait<Future>([]));

    public static async Coroutine CancelledWaiterLeavesNoCallbackBehind()
    {
        var future = new Future<int>();
        var waiter = CreateTask(Wait([future]));
        await Sleep(1);
        waiter.Cancel();
        await Tell("waiter", waiter);
        future.SetResult(1);
        await Sleep(0);
        Say($"future {future.Result}");
    }

    public static async Coroutine FailureOfATaskThatWasOnlyWaitedForIsReportedInTheEnd() =>
        await Wait(Start(FailAfter(1, "unseen")));

    public static async Coroutine CompletedOneAfterAnother()
    {
        await foreach (var one in AsCompleted([After(3, "c"), After(1, "a"), After(2, "b")]))
            Say($"got {await one}");
    }

    public static async Coroutine CompletedInOneTurnInOrderOfEnding()
    {
        var futures = Enumerable.Range(0, 4).Select(_ => new Future<int>()).ToList();
        foreach (var i in (int[])[2, 0, 3, 1])
            GetRunningLoop().CallLater(1, () => futures[i].SetResult(i));
        await foreach (var one in AsCompleted(futures))
            Say($"got {await one}");
    }

    public static async Coroutine CompletedWithFailures()
    {
        await foreach (var one in AsCompleted([FailAfter<string>(2, "x"), After(1, "a"), FailAfter<string>(3, "y")]))
            await Tell("one", one);
    }

    public static async Coroutine CompletedWithinTime()
    {
        await foreach (var one in AsCompleted([After(1, "a"), After(2, "b")], 5))
            Say($"got {await one}");
        await Sleep(5);
    }

    // In Python the await of what comes next times out, here the step of the iteration; it can go on in both.
    public static async Coroutine CompletedTooLate()
    {
        var tasks = Start(After(1, "a"), After(3, "b"), After(4, "c"));
        var iteration = AsCompleted(tasks, 2).GetAsyncEnumerator();
        async Coroutine<string> Next() => await iteration.MoveNextAsync() ? await iteration.Current : "nothing";

        for (var i = 0; i < 3; i++)
            await Tell("one", Next());
        await Sleep(3);
        Say(Show(tasks.Select(task => task.Result)));
    }

    public static async Coroutine CompletedBeforeTheIteration()
    {
        var tasks = Start(After(0, "a"), After(0, "b"));
        await Sleep(1);
        GetRunningLoop().CallSoon(() => Say("next turn"));
        await foreach (var one in AsCompleted(tasks))
            Say($"got {await one}");
    }

    public static async Coroutine CompletedWhileTheBodyTakesItsTime()
    {
        await foreach (var one in AsCompleted([After(1, "a"), After(2, "b"), After(3, "c")]))
        {
            Say($"got {await one}");
            await Sleep(1.5);
        }
    }

    public static async Coroutine CompletionLeftEarlyLeavesTheOthersRunning()
    {
        var tasks = Start(After(1, "a"), After(2, "b"));
        await foreach (var one in AsCompleted(tasks))
        {
            Say($"got {await one}");
            break;
        }

        await Sleep(2);
        Say($"done {tasks[1].IsDone}");
    }

    private static async Coroutine<T> After<T>(double seconds, T value)
    {
        await Sleep(seconds);
        return value;
    }

    private static Coroutine<int> FailAfter(double seconds, string text) => FailAfter<int>(seconds, text);

    private static async Coroutine<T> FailAfter<T>(double seconds, string text)
    {
        await Sleep(seconds);
        throw new Oops(text);
    }

    private static string Names(IEnumerable<LoopTask> tasks) => Show(tasks.Select(task => task.Name));

    private static List<LoopTask<T>> Start<T>(params Coroutine<T>[] coroutines) =>
        [.. coroutines.Select((coroutine, i) => CreateTask(coroutine, $"t{i}"))];
}
