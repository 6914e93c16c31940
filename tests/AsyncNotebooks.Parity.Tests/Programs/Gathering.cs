namespace AsyncNotebooks.Parity.Programs;

internal static class Gathering
{
    public static async Coroutine DoneChildIsHeardOfBeforeANewOneBegins()
    {
        async Coroutine Begin()
        {
            await Sleep(0);
            Say("second step");
        }

        var failed = CreateTask(FailAfter(0, "early"));
        await Wait([failed]);
        await Tell("gathered", Gather(failed, Begin()));
        Say("told");
    }

    public static async Coroutine CancellationCarriesTheMessageOfTheLastChild()
    {
        async Coroutine Waiting() => await Sleep(5);
        async Coroutine Quick() => await Sleep(0);

        var gathering = Gather(returnExceptions: true, Waiting(), Quick());
        await Sleep(1);
        gathering.Cancel("why");
        await Tell("quick last", gathering);
        gathering = Gather(returnExceptions: true, Quick(), Waiting());
        await Sleep(1);
        gathering.Cancel("why");
        await Tell("wait last", gathering);
    }

    private static async Coroutine<T> After<T>(double seconds, T value)
    {
        await Sleep(seconds);
        Say($"{value} done");
        return value;
    }

    private static async Coroutine FailAfter(double seconds, string text)
    {
        await Sleep(seconds);
        Say($"{text} fails");
        throw new Oops(text);
    }
}
