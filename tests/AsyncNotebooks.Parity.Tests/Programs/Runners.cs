namespace AsyncNotebooks.Parity.Programs;

internal static class Runners
{
    public static async Coroutine CallbacksPutOffToTheLastTurnsStillRun()
    {
        var loop = GetRunningLoop();
        loop.CallSoon(() => Again(8));

        void Again(int left)
        {
            Say($"callback, {left} left");
            if (left > 0)
                loop.CallSoon(() => Again(left - 1));
        }
    }
}
