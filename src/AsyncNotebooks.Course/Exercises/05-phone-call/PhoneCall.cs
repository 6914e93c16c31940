namespace AsyncNotebooks.Exercises;

/// <summary>A callback API turned into something to await: the callbacks complete a future, once.</summary>
internal sealed class PhoneCall() : MethodCheck<Func<Action<Action<string>, Action<Exception>>, Coroutine<string>>>("05-phone-call", "Call")
{
    protected override string Judge(Func<Action<Action<string>, Action<Exception>>, Coroutine<string>> method)
    {
        var answered = Rehearse.OnLoop(() => method((onAnswer, _) => After(2, () => onAnswer("Hello?"))));
        ExpectNoPolling(answered);
        answered.Expect(answered.Deadlock is null, "never-completed", "The phone was picked up at t = 2, and your coroutine did not notice: it waits for something that nobody completes.");
        answered.ExpectReturn();
        answered.Expect(answered.EndedAt == 2, "too-early", $"The phone was picked up at t = 2; you returned at t = {Diary.Show(answered.EndedAt)}, before anybody had said a word.");
        answered.Expect(answered.Result == "Hello?", "wrong-answer", $"A voice said `Hello?`; you returned `{answered.Result}`.");

        var failed = Rehearse.OnLoop(() => method((_, onFailure) => After(1, () => onFailure(new InvalidOperationException("The line is dead.")))));
        failed.Expect(failed.Deadlock is null && !failed.IsEndless, "failure-ignored", "The line was dead: `onFailure` was called at t = 1, and your coroutine waits to this day. There are two ways for a call to end.");
        failed.Expect(failed.Failure is not null, "failure-as-answer", $"The line was dead, and you returned `{(failed.Failure is null ? failed.Result : "")}` as if it were an answer. Whoever awaits the call must get the exception.");
        failed.Expect(failed.Failure?.Message == "The line is dead.", "other-failure", $"The line was dead, but what came out of `Call` was {failed.Failure?.GetType().Name}: {failed.Failure?.Message}");
        ExpectOnlyTheFirst(method);
        return "Both callbacks complete the same future, one with a value, one with an exception, and whoever awaits it gets either. What comes second finds it done, and is not heard.";
    }

    // Answered before dial comes back, and cut off afterwards.
    private static void ExpectOnlyTheFirst(Func<Action<Action<string>, Action<Exception>>, Coroutine<string>> method)
    {
        Exception? objection = null;
        var run = Rehearse.OnLoop(() => method((onAnswer, onFailure) =>
        {
            onAnswer("Yes!");
            try
            {
                onFailure(new InvalidOperationException("Cut off."));
            }
            catch (Exception refused)
            {
                objection = refused;
            }
        }));
        run.Expect(objection is null, "second-call", $"Somebody picked up, and then the line was cut off: a second callback. There your code threw: {objection?.Message}");
        run.Expect(run.Failure?.Message != "Cut off.", "last-counts", "Somebody picked up, and then the line was cut off. The first callback counts: there was an answer, and you threw it away.");
        run.ExpectReturn();
        run.Expect(run.Result == "Yes!", "wrong-answer", $"This time somebody picked up at once, before `dial` came back, and said `Yes!`; you returned `{run.Result}`.");
    }

    private static void ExpectNoPolling(Rehearsal<string> run)
    {
        const int Often = 3;
        var looks = run.Trace?.Events.Count(happening => happening.Kind is TraceEventKind.Suspended && (happening.Detail == "yield" || happening.Detail.StartsWith("sleep", StringComparison.Ordinal))) ?? 0;
        run.Expect(looks < Often, "polls", "You looked again and again whether somebody had picked up. The callback knows it at the very moment; let it complete something that you await.");
    }

    // A timer of the clock: it also moves on for answers that wait through a TaskCompletionSource.
    private static void After(double seconds, Action call) =>
        EventLoop.Running.Clock.CreateTimer(_ => call(), null, TimeSpan.FromSeconds(seconds), System.Threading.Timeout.InfiniteTimeSpan);
}
