namespace AsyncNotebooks.Parity.Programs;

internal static class WaitingFor
{
    public static async Coroutine WithoutLimitCancelledInTheTurnOfTheResult()
    {
        var future = GetRunningLoop().CreateFuture<string>();
        var task = CreateTask(WaitFor(future, null));
        await Sleep(0);
        future.SetResult("too late");
        task.Cancel();
        await Tell("ended", task);
    }

    public static async Coroutine LateTaskThatNeverEndsIsWaitedForPastTheDeadline()
    {
        async Coroutine Stubborn()
        {
            while (true)
            {
                try
                {
                    await GetRunningLoop().CreateFuture<int>();
                }
                catch (OperationCanceledException)
                {
                    Say("no");
                }
            }
        }

        var task = CreateTask(WaitFor(Stubborn(), 2));
        await Sleep(1);
        task.Cancel();
        await task;
    }
}
