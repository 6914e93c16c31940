namespace AsyncNotebooks.Parity.Programs;

internal static class Contexts
{
    public static async Coroutine ChildInheritsAndChangesOnlyItsOwn()
    {
        var color = new AsyncLocal<string>();
        async Coroutine Child(string name)
        {
            Say($"{name} inherits {color.Value}");
            color.Value = name;
            await Sleep(1);
            Say($"{name} keeps {color.Value}");
        }

        color.Value = "red";
        LoopTask[] tasks = [CreateTask(Child("blue")), CreateTask(Child("green"))];
        color.Value = "white";
        await Wait(tasks);
        Say($"main keeps {color.Value}");
    }

    public static async Coroutine CoroutineThatIsAwaitedSharesIt()
    {
        var color = new AsyncLocal<string>();
        async Coroutine Inner()
        {
            Say($"inner sees {color.Value}");
            color.Value = "changed";
            await Sleep(1);
            color.Value = "changed again";
        }

        color.Value = "red";
        await Inner();
        Say($"main sees {color.Value}");
    }

    public static async Coroutine SurvivesEveryKindOfAwait()
    {
        var color = new AsyncLocal<string>();
        async Coroutine Child()
        {
            color.Value = "mine";
            await Sleep(0);
            Say(color.Value);
            await Sleep(1);
            Say(color.Value);
            var future = new Future();
            GetRunningLoop().CallSoon(future.SetResult);
            await future;
            Say(color.Value);
            await Gather(Sleep(1));
            Say(color.Value);
        }

        await Gather(Child(), Sleep(0.5));
    }

    public static async Coroutine CallbackSeesWhatWasSetWhenItWasScheduled()
    {
        var color = new AsyncLocal<string>();
        var loop = GetRunningLoop();
        void Look(string name)
        {
            Say($"{name} sees {color.Value}");
            color.Value = "lost";
        }

        color.Value = "red";
        loop.CallSoon(() => Look("soon"));
        loop.CallLater(1, () => Look("later"));
        color.Value = "blue";
        await Sleep(2);
        Say($"main sees {color.Value}");
    }

    public static async Coroutine DoneCallbackSeesWhatWasSetWhenItWasAdded()
    {
        var color = new AsyncLocal<string>();
        async Coroutine Child() => color.Value = "child";

        color.Value = "red";
        var task = CreateTask(Child());
        task.AddDoneCallback(_ => Say($"first sees {color.Value}"));
        color.Value = "blue";
        task.AddDoneCallback(_ => Say($"second sees {color.Value}"));
        await task;
        Say($"main sees {color.Value}");
    }

    public static async Coroutine TaskStartedByACallbackInheritsFromTheCallback()
    {
        var color = new AsyncLocal<string>();
        var started = new Future<LoopTask>();
        async Coroutine Child() => Say($"child sees {color.Value}");

        color.Value = "red";
        GetRunningLoop().CallSoon(() =>
        {
            color.Value = "callback";
            started.SetResult(CreateTask(Child()));
        });
        color.Value = "blue";
        await await started;
        Say($"main sees {color.Value}");
    }

    public static async Coroutine WaitForWithALimitRunsATaskOfItsOwn()
    {
        var color = new AsyncLocal<string>();
        async Coroutine Change() => color.Value = "changed";

        foreach (var limit in (double?[])[null, 1])
        {
            color.Value = "red";
            await WaitFor(Change(), limit);
            Say($"main sees {color.Value}");
        }
    }

    public static async Coroutine GroupAndGatherCopyItForEach()
    {
        var color = new AsyncLocal<string>();
        async Coroutine Child(string name)
        {
            color.Value = name;
            await Sleep(1);
            Say($"{name} sees {color.Value}");
        }

        color.Value = "red";
        await TaskGroup.Run(async group =>
        {
            group.CreateTask(Child("a"));
            group.CreateTask(Child("b"));
        });
        await Gather(Child("c"), Child("d"));
        Say($"main sees {color.Value}");
    }
}
