namespace AsyncNotebooks.Parity.Programs;

internal static class Tasks
{
    public static async Coroutine BeginInTheNextTurnInOrderOfCreation()
    {
        var tasks = "abc".Select(name => CreateTask(Quick($"{name}"))).ToList();
        Say("created");
        await Wait(tasks);
    }

    public static async Coroutine NothingOfACoroutineRunsAtTheCall()
    {
        var coroutine = Quick("body");
        Say("called");
        await coroutine;
        Say("awaited");
    }

    public static async Coroutine AwaitingACoroutineCostsNoTurn()
    {
        GetRunningLoop().CallSoon(() => Say("next turn"));
        Say($"got {await Quick("inline")}");
        await Sleep(0);
    }

    public static async Coroutine AwaitingATaskCostsTurns()
    {
        var task = CreateTask(Quick("task"));
        for (var turn = 0; turn < 4; turn++)
        {
            var number = turn;
            GetRunningLoop().CallSoon(() => Say($"soon {number}"));
        }

        Say($"got {await task}");
    }

    public static async Coroutine DeepChainOfCoroutinesRunsInOneStep()
    {
        async Coroutine<int> Nested(int depth) => depth == 0 ? 0 : 1 + await Nested(depth - 1);

        GetRunningLoop().CallSoon(() => Say("next turn"));
        Say($"depth {await Nested(100)}");
        await Sleep(0);
    }

    public static async Coroutine SleepingZeroTakesTurnsEvenly()
    {
        async Coroutine Count(string name)
        {
            for (var i = 0; i < 3; i++)
            {
                Say($"{name}{i}");
                await Sleep(0);
            }
        }

        await Gather(Count("a"), Count("b"), Count("c"));
    }

    public static async Coroutine NegativeSleepIsASleepOfZero()
    {
        GetRunningLoop().CallSoon(() => Say("next turn"));
        await Sleep(-1);
        Say("resumed");
    }

    public static async Coroutine SleepersWakeInOrderOfTimeThenOfFallingAsleep()
    {
        async Coroutine Sleeper(string name, double seconds)
        {
            await Sleep(seconds);
            Say(name);
        }

        await Gather(Sleeper("a", 2), Sleeper("b", 1), Sleeper("c", 2), Sleeper("d", 1), Sleeper("e", 0.5));
    }

    public static async Coroutine TimerAndSleeperOfOneTimeDifferByATurn()
    {
        async Coroutine Sleeper()
        {
            await Sleep(1);
            Say("sleeper");
        }

        var task = CreateTask(Sleeper());
        await Sleep(0);
        GetRunningLoop().CallLater(1, () => Say("timer"));
        await task;
    }

    public static async Coroutine ResultAndFailureAreKept()
    {
        async Coroutine Fail() => throw new Oops("task");

        var (good, bad) = (CreateTask(Quick(1)), CreateTask(Fail()));
        await Wait([good, bad]);
        Attempt("result", () => good.Result);
        Attempt("exception", () => good.Exception);
        Attempt("result", () => bad.GetAwaiter().GetResult());
        Attempt("exception", () => bad.Exception);
        Say($"done {good.IsDone}, cancelled {good.IsCancelled}");
    }

    public static async Coroutine CannotBeCompletedFromOutside()
    {
        var task = CreateTask(Quick(1));
        Attempt("set", task.SetResult);
        Attempt("fail", () => task.SetException(new Oops("x")));
        await Tell("task", task);
    }

    public static async Coroutine CoroutineRunsOnce()
    {
        var coroutine = Quick("once");
        await coroutine;
        await Tell("again", coroutine);
    }

    public static async Coroutine AwaitingOneselfIsRefused()
    {
        LoopTask me = null!;
        async Coroutine Narcissus() => await Tell("myself", me);

        me = CreateTask(Narcissus());
        await me;
    }

    public static async Coroutine NameIsGivenOrChanged()
    {
        async Coroutine Who() => Say($"I am {CurrentTask.Name}");

        var task = CreateTask(Who(), "first");
        Say(task.Name);
        task.Name = "second";
        await task;
    }

    public static async Coroutine CurrentTaskIsTheOneWhoseStepRuns()
    {
        var main = CurrentTask;
        async Coroutine Who() => Say($"inner is main: {CurrentTask == main}");

        await Who();
        await CreateTask(Who());
        GetRunningLoop().CallSoon(() => Say($"in a callback: {(LoopTask.Current is null ? "none" : "some")}"));
        await Sleep(0);
    }

    public static async Coroutine AllTasksAreThoseThatHaveNotEnded()
    {
        async Coroutine Sleeper(double seconds) => await Sleep(seconds);

        CurrentTask.Name = "main";
        var tasks = Enumerable.Range(1, 3).Select(i => CreateTask(Sleeper(i), $"sleeper {i}")).ToList();
        for (var i = 0; i < 4; i++)
        {
            Say(Show(AllTasks().Select(task => task.Name)));
            await Sleep(1);
        }

        Say($"{tasks.Count(task => task.IsDone)} done");
    }

    public static async Coroutine ExceptionWithTheTypeOfARefusalPassesUnchanged()
    {
        async Coroutine Refuse() => throw new InvalidOperationException("mine");

        await Tell("coroutine", Refuse());
        await Tell("task", CreateTask(Refuse()));
    }

    public static async Coroutine FailureInAnInnerCoroutinePassesThroughAllFinallys()
    {
        async Coroutine Inner()
        {
            try
            {
                await Sleep(1);
                throw new Oops("inner");
            }
            finally
            {
                Say("inner finally");
            }
        }

        async Coroutine Outer()
        {
            try
            {
                await Inner();
            }
            finally
            {
                await Sleep(1);
                Say("outer finally");
            }
        }

        await Tell("ended", Outer());
    }

    public static async Coroutine TasksStartedByTasksBeginAfterThoseThatWaitAlready()
    {
        var children = new List<LoopTask>();
        async Coroutine Parent(char name)
        {
            Say($"{name} begins");
            children.Add(CreateTask(Quick($"child of {name}")));
        }

        await Wait([.. "ab".Select(name => CreateTask(Parent(name)))]);
        await Wait(children);
    }

    public static async Coroutine DoneCallbackOfATaskComesBeforeItsWaiterIfAddedFirst()
    {
        var task = CreateTask(Quick("x"));
        task.AddDoneCallback(_ => Say("callback"));
        await task;
        Say("waiter");
    }

    public static async Coroutine TwoWaitForOneTask()
    {
        var task = CreateTask(Quick("shared"));
        await Gather(Tell("a", task), Tell("b", task));
    }

    public static async Coroutine CoroutineThatIsNeverAwaitedIsReportedInTheEnd()
    {
        _ = Quick("lost");
        await Quick("found");
    }

    public static async Coroutine FailedTaskThatNobodyAwaitsIsReportedInTheEnd()
    {
        async Coroutine Fail() => throw new Oops("unheard");

        CreateTask(Fail());
        await Sleep(1);
        Say("main ends");
    }

    private static async Coroutine<T> Quick<T>(T value)
    {
        Say($"{value} runs");
        return value;
    }
}
