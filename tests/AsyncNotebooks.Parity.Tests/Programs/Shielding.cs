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
}
