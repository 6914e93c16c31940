namespace AsyncNotebooks.Exercises;

/// <summary>A wait with a limit: at the limit what is waited for is ended, and only the time-out is caught.</summary>
internal sealed class TimeLimit() : MethodCheck<Func<Func<Coroutine<string>>, double, Coroutine<string>>>("04-time-limit", "Forecast")
{
    private const string Fallback = "no forecast";

    protected override string Judge(Func<Func<Coroutine<string>>, double, Coroutine<string>> method)
    {
        var (soon, _) = Try(method, seconds: 1.1);
        soon.ExpectReturn();
        soon.Expect(soon.Result == "sunny", "wrong-answer", $"The service answered `sunny` after 1.1 s, in time; you returned `{soon.Result}`.");
        soon.Expect(soon.EndedAt == 1.1, "waited-on", $"The answer was there at t = 1.1; you returned it at t = {Diary.Show(soon.EndedAt)}. The limit is how long to wait at most, not how long to wait.");
        soon.ExpectNothingLeft();

        var (late, diary) = Try(method, seconds: 10);
        late.Expect(late.Failure is not TimeoutException, "timeout-got-out", "The time was up, and a TimeoutException came out of `Forecast`. A late service is no reason to fail here: there is something to return instead.");
        late.ExpectReturn();
        late.Expect(late.EndedAt != 10, "no-limit", "The service took 10 s, and you waited all that time. The limit was 3 s.");
        late.Expect(late.EndedAt == 3, "wrong-time", $"The limit was 3 s; you returned at t = {Diary.Show(late.EndedAt)}.");
        late.Expect(late.Left.All(task => task.IsCancelRequested) && diary.Has("asking cancelled"), "still-asking", "The time was up and you returned, but nobody called the question off: it was still under way, for nobody. At the limit it must be told to stop.");
        late.Expect(late.Result == Fallback, "wrong-answer", $"The service was late; you returned `{late.Result}` and not `{Fallback}`.");

        var (broken, _) = Try(method, seconds: 1, failure: new InvalidOperationException("The service is closed."));
        broken.Expect(broken.Failure is InvalidOperationException, "failure-hidden", $"The service failed: it is closed. You returned `{(broken.Failure is null ? broken.Result : "")}` as if it were late. Catch what the limit throws, and nothing else.");

        var (recalled, _) = Try(method, seconds: 10, cancelAt: 2);
        recalled.Expect(recalled.Failure is OperationCanceledException, "cancel-swallowed", "Whoever asked for the forecast was cancelled at t = 2, and you took that for the limit. A cancellation from outside goes through; only the TimeoutException is yours.");
        return "You waited as long as you wanted and no longer, and at the limit the question was called off, so nothing was left behind.";
    }

    private static (Rehearsal<string> Run, Diary Diary) Try(Func<Func<Coroutine<string>>, double, Coroutine<string>> forecast, double seconds, Exception? failure = null, double? cancelAt = null)
    {
        var diary = new Diary();
        return (Rehearse.OnLoop(() => cancelAt is { } time ? Cancelled(time) : forecast(Ask, 3)), diary);

        async Coroutine<string> Cancelled(double time)
        {
            var asking = Asyncio.CreateTask(forecast(Ask, 3), "who is cancelled");
            EventLoop.Running.CallLater(time, () => asking.Cancel());
            return await asking;
        }

        async Coroutine<string> Ask()
        {
            await diary.Do("asking", seconds);
            return failure is null ? "sunny" : throw failure;
        }
    }
}
