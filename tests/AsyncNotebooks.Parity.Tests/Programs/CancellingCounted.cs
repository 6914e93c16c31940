namespace AsyncNotebooks.Parity.Programs;

internal static class CancellingCounted
{
    public static async Coroutine TakenBackLeavesNoRequest()
    {
        async Coroutine<string> Body()
        {
            var me = CurrentTask;
            try
            {
                await Sleep(5);
            }
            catch (OperationCanceledException)
            {
                Say($"requests {me.Cancelling}, left {me.Uncancel()}, left {me.Uncancel()}");
            }

            await Sleep(1);
            return "alive";
        }

        var task = CreateTask(Body());
        await Sleep(1);
        task.Cancel();
        await Tell("ended", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine TakenBackTooSoonIsDeliveredAllTheSame()
    {
        async Coroutine Body()
        {
            var me = CurrentTask;
            me.Cancel();
            Say($"left {me.Uncancel()}");
            await Sleep(1);
            Say("never");
        }

        await Tell("ended", CreateTask(Body()));
    }

    public static async Coroutine CountsEveryRequest()
    {
        async Coroutine Body()
        {
            for (var i = 0; i < 3; i++)
            {
                try
                {
                    await Sleep(5);
                }
                catch (OperationCanceledException)
                {
                    Say($"requests {CurrentTask.Cancelling}");
                }
            }
        }

        var task = CreateTask(Body());
        for (var i = 0; i < 3; i++)
        {
            await Sleep(0);
            task.Cancel();
            await Sleep(0);
        }

        await Tell("ended", task);
    }

    public static async Coroutine MessageArrivesAndIsPassedOn()
    {
        async Coroutine Body()
        {
            try
            {
                await Sleep(5);
            }
            finally
            {
                Say("finally");
            }
        }

        foreach (var message in (string?[])["one", null])
        {
            var task = CreateTask(Body());
            await Sleep(1);
            task.Cancel(message);
            await Tell("ended", task);
        }
    }

    public static async Coroutine MessageOfATaskThatDidNotBegin()
    {
        async Coroutine Body()
        {
        }

        var task = CreateTask(Body());
        task.Cancel("too early");
        await Tell("ended", task);
    }

    public static async Coroutine InTheLastStepKeepsItsMessage()
    {
        async Coroutine<string> CancelSelf()
        {
            CurrentTask.Cancel("at the end");
            return "a value nobody gets";
        }

        await Tell("ended", CreateTask(CancelSelf()));
    }

    public static async Coroutine InALastStepThatFailsIsForgotten()
    {
        async Coroutine Body()
        {
            CurrentTask.Cancel();
            throw new Oops("stronger");
        }

        var task = CreateTask(Body());
        await Tell("ended", task);
        Say($"cancelled {task.IsCancelled}");
    }

    public static async Coroutine SecondMessageIsLostWhileTheFirstIsOnItsWay()
    {
        async Coroutine Sleeper() => await Sleep(5);
        async Coroutine Waiter() => await new Future();

        foreach (var victim in (Func<Coroutine>[])[Sleeper, Waiter])
        {
            var task = CreateTask(victim());
            await Sleep(0);
            task.Cancel("first");
            task.Cancel("second");
            await Tell("ended", task);
            Say($"cancelling {task.Cancelling}");
        }
    }

    public static async Coroutine OfTheMainTaskByAChild()
    {
        var main = CurrentTask;
        async Coroutine Child()
        {
            await Sleep(1);
            main.Cancel();
        }

        var task = CreateTask(Child());
        try
        {
            await Sleep(5);
        }
        finally
        {
            Say($"child done {task.IsDone}");
        }
    }

    public static async Coroutine ChainOfTasksIsCancelledFromTheEnd()
    {
        async Coroutine Link(int n)
        {
            try
            {
                if (n > 0)
                    await CreateTask(Link(n - 1));
                else
                    await Sleep(9);
            }
            finally
            {
                Say($"link {n}, requests {CurrentTask.Cancelling}");
            }
        }

        await CancelledAt("chain", Link(4));
    }

    public static async Coroutine TwoWhoAwaitOneTaskFallTogether()
    {
        async Coroutine Inner() => await Sleep(9);

        var task = CreateTask(Inner());
        var first = CreateTask(Tell("first", task));
        var second = CreateTask(Tell("second", task));
        await Sleep(1);
        first.Cancel();
        await Wait([first, second]);
        Say($"requests {first.Cancelling}, {second.Cancelling}, {task.Cancelling}");
    }
}
