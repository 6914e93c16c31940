namespace AsyncNotebooks.Course.Exercises;

/// <summary>A sleep is a future and a timer that completes it.</summary>
internal sealed class HomeMadeSleep() : MethodCheck<Func<double, Coroutine>>("03-home-made-sleep", "Nap")
{
    protected override string Judge(Func<double, Coroutine> method)
    {
        var alone = Rehearse.OnLoop(() => method(2));
        alone.Expect(
            alone.Trace?.Events.Any(happening => happening.Kind is TraceEventKind.Suspended && happening.Detail.StartsWith("sleep", StringComparison.Ordinal)) != true,
            "uses-sleep",
            "That works, and it is `Sleep` that does the work. Here you make it yourself, of a timer and something to wait for.");
        alone.Expect(alone.Deadlock is null, "never-wakes", "You fell asleep for ever: `Nap` waits for something that nobody completes. Who knows when the time is up?");
        alone.ExpectSound();
        alone.Expect(alone.EndedAt > 0, "no-nap", "`Nap(2)` came back at once. A timer was perhaps set, but nobody waited for it.");
        alone.Expect(alone.EndedAt == 2, "wrong-time", $"`Nap(2)` came back at t = {Diary.Show(alone.EndedAt)}.");

        var together = Rehearse.OnLoop(async () =>
        {
            await Asyncio.Gather(method(3), method(1));
            await method(1);
        });
        together.ExpectSound();
        together.Expect(together.EndedAt == 4, "not-together", $"Two naps of 3 and 1 s side by side and another one of 1 s took until t = {Diary.Show(together.EndedAt)}, not 4.");
        return "A timer completed what you waited for, and in between the loop was free for others. `Sleep` is not made of anything else.";
    }
}
