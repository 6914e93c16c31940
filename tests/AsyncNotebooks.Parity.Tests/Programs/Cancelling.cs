namespace AsyncNotebooks.Parity.Programs;

internal static class Cancelling
{
    public static async Coroutine InTheLastStepKeepsItsMessage()
    {
        async Coroutine<string> CancelSelf()
        {
            CurrentTask.Cancel("at the end");
            return "a value nobody gets";
        }

        await Tell("ended", CreateTask(CancelSelf()));
    }

    public static async Coroutine SecondMessageIsLostWhileTheFirstIsOnItsWay()
    {
        async Coroutine Sleeper() => await Sleep(5);
        async Coroutine Waiter() => await GetRunningLoop().CreateFuture<int>();

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
}
