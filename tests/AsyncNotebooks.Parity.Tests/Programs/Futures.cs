namespace AsyncNotebooks.Parity.Programs;

internal static class Futures
{
    public static async Coroutine ResultReachesEveryoneWhoWaitsInOrder()
    {
        var future = new Future<int>();
        async Coroutine Waiter(char name) => Say($"{name} got {await future}");

        var tasks = "abc".Select(name => CreateTask(Waiter(name))).ToList();
        await Sleep(1);
        future.SetResult(7);
        Say("set");
        await Wait(tasks);
    }

    public static async Coroutine ExceptionReachesEveryoneWhoWaits()
    {
        var future = new Future<int>();
        var tasks = "ab".Select(name => CreateTask(Tell($"{name}", future))).ToList();
        await Sleep(0);
        future.SetException(new Oops("no"));
        await Wait(tasks);
    }

    public static async Coroutine CancelledFutureCancelsEveryoneWhoWaits()
    {
        var future = new Future<int>();
        var tasks = "ab".Select(name => CreateTask(Tell($"{name}", future))).ToList();
        await Sleep(0);
        Say($"cancel {future.Cancel()}");
        await Wait(tasks);
    }

    public static async Coroutine DoneIsDone()
    {
        foreach (var complete in (Action<Future<int>>[])[f => f.SetResult(1), f => f.SetException(new Oops("x")), f => f.Cancel()])
        {
            var future = new Future<int>();
            complete(future);
            Attempt("set again", () => future.SetResult(2));
            Attempt("fail again", () => future.SetException(new Oops("y")));
            Attempt("cancel again", () => future.Cancel());
            Attempt("result", () => future.Result);
            Attempt("exception", () => future.Exception);
            Say($"done {future.IsDone}, cancelled {future.IsCancelled}");
        }
    }

    public static async Coroutine LookedAtBeforeItIsDone()
    {
        var future = new Future<int>();
        Say($"done {future.IsDone}, cancelled {future.IsCancelled}");
        Attempt("result", () => future.Result);
        Attempt("exception", () => future.Exception);
    }

    public static async Coroutine ResultCanBeReadOften()
    {
        var future = new Future<int>();
        future.SetResult(3);
        for (var i = 0; i < 3; i++)
            Say($"read {future.Result}, awaited {await future}");
    }

    public static async Coroutine FailureCanBeRaisedOften()
    {
        var future = new Future<int>();
        future.SetException(new Oops("same"));
        for (var i = 0; i < 3; i++)
        {
            await Tell("awaited", future);
            Attempt("read", () => future.Result);
        }
    }

    public static async Coroutine AwaitingWhatIsDoneDoesNotStop()
    {
        var future = new Future<int>();
        future.SetResult(1);
        GetRunningLoop().CallSoon(() => Say("next turn"));
        await future;
        Say("same turn");
        await Sleep(0);
    }

    public static async Coroutine CallbacksRunInOrderOfAddingInALaterTurn()
    {
        var future = new Future<int>();
        foreach (var name in "abc")
            future.AddDoneCallback(_ => Say($"{name} hears {future.Result}"));
        future.SetResult(1);
        Say("set");
        await Sleep(0);
    }

    public static async Coroutine CallbacksBeforeAndAfterAWaiterKeepTheirPlace()
    {
        var future = new Future();
        async Coroutine Waiter()
        {
            await future;
            Say("waiter");
        }

        future.AddDoneCallback(_ => Say("before"));
        var task = CreateTask(Waiter());
        await Sleep(0);
        future.AddDoneCallback(_ => Say("after"));
        future.SetResult();
        await task;
    }

    public static async Coroutine CallbackAddedWhenDoneRunsInTheNextTurn()
    {
        var future = new Future<int>();
        future.SetResult(1);
        future.AddDoneCallback(_ => Say("late"));
        Say("added");
        await Sleep(0);
        Say("after a turn");
    }

    public static async Coroutine CallbackAddedByACallbackRunsInTheTurnAfter()
    {
        var future = new Future<int>();
        future.AddDoneCallback(f =>
        {
            Say("first");
            f.AddDoneCallback(_ => Say("added"));
        });
        future.AddDoneCallback(_ => Say("second"));
        future.SetResult(1);
        for (var turn = 0; turn < 3; turn++)
        {
            await Sleep(0);
            Say($"turn {turn}");
        }
    }

    public static async Coroutine CallbackAddedTwiceRunsTwiceAndIsRemovedAtOnce()
    {
        Action<Future> hear = _ => Say("heard");
        var future = new Future();
        future.AddDoneCallback(hear);
        future.AddDoneCallback(hear);
        Say($"removed {future.RemoveDoneCallback(hear)}");
        Say($"removed {future.RemoveDoneCallback(hear)}");
        future.AddDoneCallback(hear);
        future.AddDoneCallback(hear);
        future.SetResult();
        await Sleep(0);
    }

    public static async Coroutine CallbackCannotBeRemovedOnceItIsDue()
    {
        Action<Future> hear = _ => Say("heard all the same");
        var future = new Future();
        future.AddDoneCallback(hear);
        future.SetResult();
        Say($"removed {future.RemoveDoneCallback(hear)}");
        await Sleep(0);
    }

    public static async Coroutine CallbackRemovedByAnEarlierOneOfTheSameFutureStillRuns()
    {
        Action<Future> hear = _ => Say("heard");
        var future = new Future();
        future.AddDoneCallback(f => Say($"removed {f.RemoveDoneCallback(hear)}"));
        future.AddDoneCallback(hear);
        future.SetResult();
        await Sleep(0);
    }

    public static async Coroutine CallbackThatFailsIsReportedAndTheOthersRun()
    {
        var future = new Future();
        future.AddDoneCallback(_ => Say("before"));
        future.AddDoneCallback(_ => throw new Oops("callback"));
        future.AddDoneCallback(_ => Say("after"));
        future.SetResult();
        await Sleep(0);
        Say("goes on");
    }

    public static async Coroutine CallbacksOfACancelledFutureRunToo()
    {
        var future = new Future();
        future.AddDoneCallback(f => Say($"cancelled {f.IsCancelled}"));
        future.Cancel();
        await Sleep(0);
    }

    public static async Coroutine CompletedByACallbackOfAnother()
    {
        var (first, second) = (new Future<int>(), new Future<int>());
        first.AddDoneCallback(_ => second.SetResult(first.Result + 1));
        second.AddDoneCallback(_ => Say($"second {second.Result}"));
        GetRunningLoop().CallLater(1, () => first.SetResult(1));
        Say($"got {await second}");
    }

    public static async Coroutine CancellationCarriesItsMessage()
    {
        var future = new Future();
        future.Cancel("because");
        await Tell("awaited", future);
    }

    public static async Coroutine FailureThatNobodyLooksAtIsReportedInTheEnd()
    {
        var (lookedAt, ignored) = (new Future(), new Future());
        lookedAt.SetException(new Oops("seen"));
        ignored.SetException(new Oops("unseen"));
        Say(Kind(lookedAt.Exception));
    }

    public static async Coroutine ManyWaitersOfOneFutureGoOnInOneTurn()
    {
        var future = new Future();
        var count = 0;
        async Coroutine Waiter()
        {
            await future;
            count++;
        }

        var tasks = Enumerable.Range(0, 200).Select(_ => CreateTask(Waiter())).ToList();
        await Sleep(0);
        future.SetResult();
        await Sleep(0);
        Say($"after one turn {count}");
        await Wait(tasks);
    }
}
