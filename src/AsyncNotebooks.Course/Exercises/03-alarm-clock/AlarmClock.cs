namespace AsyncNotebooks.Exercises;

/// <summary>Two things that may end a wait: a timer and a future. The first one wins, and takes the other along.</summary>
internal sealed class AlarmClock() : MethodCheck<Func<Future, double, Coroutine<bool>>>("03-alarm-clock", "NapUntil")
{
    protected override string Judge(Func<Future, double, Coroutine<bool>> method)
    {
        var quiet = Try(method, bellAt: null);
        quiet.Run.Expect(quiet.Run.EndedAt == 5, "wrong-time", $"Nobody rang, and the nap of 5 s ended at t = {Diary.Show(quiet.Run.EndedAt)}.");
        quiet.Run.Expect(!quiet.Run.Result, "wrong-answer", "Nobody rang, but you returned `true`.");
        quiet.Run.Expect(!quiet.Bell.IsDone, "bell-broken", "Nobody rang, and when the nap was over you completed or cancelled the bell. It belongs to others, who may still want to ring it.");

        var early = Try(method, bellAt: 2);
        ExpectNoPolling(early.Run);
        early.Run.Expect(early.Run.EndedAt == 2, "overslept", $"Somebody rang at t = 2; you woke at t = {Diary.Show(early.Run.EndedAt)}.");
        early.Run.Expect(early.Run.Result, "wrong-answer", "Somebody rang, but you returned `false`.");
        early.Run.Expect(early.Failure is null, "set-twice", $"Somebody rang at t = 2, and when your timer fired later, its callback failed: {early.Failure?.Message}");
        early.Run.Expect(!early.TimerFired, "timer-left", "Somebody rang at t = 2 and you got up, but your timer went on, and fired at t = 5 for nobody. Call it off when you do not need it any more.");

        var late = Try(method, bellAt: 7);
        late.Run.Expect(late.Failure is null, "set-twice", $"The nap was over at t = 5. Then, at t = 7, somebody rang, and your callback failed: {late.Failure?.Message}");
        return "Whatever came first ended the nap: the timer or the bell. The timer was called off when the bell was first, and the bell stayed what it was.";
    }

    private static void ExpectNoPolling(Rehearsal<bool> run)
    {
        const int Often = 4;
        var stops = run.Trace?.Events.Count(happening => happening.Kind is TraceEventKind.TimerFired && happening.Time < 2) ?? 0;
        run.Expect(stops < Often, "polls", "You woke again and again to ask whether somebody had rung. Let yourself be woken: a future tells whoever waits for it.");
    }

    private static (Rehearsal<bool> Run, Future Bell, Exception? Failure, bool TimerFired) Try(Func<Future, double, Coroutine<bool>> nap, double? bellAt)
    {
        Future bell = null!;
        var up = false;
        var run = Rehearse.OnLoop(async Coroutine<bool> () =>
        {
            bell = new Future();
            if (bellAt is { } time)
                EventLoop.Running.CallLater(time, () => Ring(bell));
            var rung = await nap(bell, 5);
            up = true;
            return rung;
        }, lookOnFor: 10);
        run.ExpectReturn();
        if (up)
            run.Expect(run.Left.All(task => task.IsCancelRequested), "left-running", "When your coroutine returned, a task that it had started was still at work. Call off what you do not need any more.");
        run.ExpectSound();
        var failure = run.Reports.Find(report => report.Exception is not null)?.Exception;
        return (run, bell, failure, run.Trace!.Events.Any(happening => happening.Kind is TraceEventKind.TimerFired && happening.Time == 5));
    }

    private static void Ring(Future bell)
    {
        if (!bell.IsDone)
            bell.SetResult();
    }
}
