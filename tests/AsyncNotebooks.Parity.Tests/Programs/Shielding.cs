namespace AsyncNotebooks.Parity.Programs;

internal static class Shielding
{
    public static async Coroutine OfWhatIsDoneDoesNotStop()
    {
        async Coroutine<int> Quick() => 1;

        var task = CreateTask(Quick());
        await task;
        GetRunningLoop().CallSoon(() => Say("next turn"));
        Say($"got {await Shield(task)}");
        await Sleep(0);
    }

    public static async Coroutine PassesTheResultOn() => Say($"got {await Shield(After(1, "x"))}");

    public static async Coroutine PassesAFailureOn()
    {
        async Coroutine Fail()
        {
            await Sleep(1);
            throw new Oops("inner");
        }

        await Tell("shielded", Shield(Fail()));
    }

    public static async Coroutine OuterCancelledInnerGoesOn()
    {
        var inner = CreateTask(After(2, "inner"));
        async Coroutine Waiter() => await Shield(inner);

        var outer = CreateTask(Waiter());
        await Sleep(1);
        outer.Cancel();
        await Tell("outer", outer);
        await Tell("inner", inner);
    }

    public static async Coroutine InnerCancelledCancelsTheOuter()
    {
        var inner = CreateTask(After(2, "inner"));
        var outer = Shield(inner);
        await Sleep(1);
        inner.Cancel();
        await Tell("outer", outer);
        Say($"cancelled {outer.IsCancelled}");
    }

    public static async Coroutine OuterFutureCancelledByHand()
    {
        var inner = CreateTask(After(2, "inner"));
        var outer = Shield(inner);
        await Sleep(1);
        Say($"cancel {outer.Cancel()}");
        await Tell("outer", outer);
        await Tell("inner", inner);
    }

    public static async Coroutine TwoShieldsOfOneTask()
    {
        var inner = CreateTask(After(2, "inner"));
        var (first, second) = (Shield(inner), Shield(inner));
        await Sleep(1);
        first.Cancel();
        await Tell("first", first);
        await Tell("second", second);
    }

    public static async Coroutine OuterCancelledInTheTurnOfTheResult()
    {
        var future = new Future<int>();
        var outer = Shield(future);
        future.SetResult(1);
        Say($"cancel {outer.Cancel()}");
        await Tell("outer", outer);
        await Tell("inner", future);
    }

    public static async Coroutine FailureAfterTheOuterWasCancelledIsReportedInTheEnd()
    {
        async Coroutine Fail()
        {
            await Sleep(2);
            throw new Oops("nobody is left");
        }

        var outer = Shield(Fail());
        await Sleep(1);
        outer.Cancel();
        await Tell("outer", outer);
        await Sleep(2);
    }

    public static async Coroutine WithinAGatherThatIsCancelled()
    {
        var inner = CreateTask(After(3, "inner"));
        var gathering = Gather<string>(Shield(inner), After(3, "plain"));
        await Sleep(1);
        gathering.Cancel();
        await Tell("gathered", gathering);
        await Tell("inner", inner);
    }

    public static async Coroutine ToFinishWhatWasBegun()
    {
        async Coroutine Save()
        {
            Say("saving");
            await Sleep(2);
            Say("saved");
        }

        async Coroutine Worker()
        {
            var saving = CreateTask(Save());
            try
            {
                await Shield(saving);
            }
            catch (OperationCanceledException)
            {
                Say("cancelled, but first");
                await saving;
                throw;
            }
        }

        var task = CreateTask(Worker());
        await Sleep(1);
        task.Cancel();
        await Tell("worker", task);
    }

    private static async Coroutine<string> After(double seconds, string value)
    {
        await Sleep(seconds);
        Say($"{value} done");
        return value;
    }
}
