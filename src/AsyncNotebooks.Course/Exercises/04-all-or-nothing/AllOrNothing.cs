namespace AsyncNotebooks.Exercises;

/// <summary>Structured concurrency: if one fails, the others are called off, and nobody leaves before all have ended.</summary>
internal sealed class AllOrNothing() : MethodCheck<Func<Func<Coroutine>[], Coroutine>>("04-all-or-nothing", "BookTrip")
{
    protected override string Judge(Func<Func<Coroutine>[], Coroutine> method)
    {
        var (well, good) = Try(method, ("flight", 3, null), ("hotel", 2, null), ("car", 1, null));
        well.ExpectSound();
        well.ExpectNothingLeft();
        well.Expect(good.Count("flight ended") + good.Count("hotel ended") + good.Count("car ended") == 3, "not-booked", "Not all three were booked, though nothing went wrong.");
        well.Expect(well.EndedAt == 3, "one-after-another", $"The trip was booked at t = {Diary.Show(well.EndedAt)}. The three bookings do not need each other; together they take 3 s.");

        var (badly, bad) = Try(method, ("flight", 3, null), ("hotel", 1, "The hotel is full."), ("car", 2, null));
        badly.Expect(badly.Failure is not null, "failure-hidden", "The hotel was full, and `BookTrip` returned as if the trip were booked. Whoever awaits it must learn of the failure.");
        badly.Expect(Mentions(badly.Failure, "The hotel is full."), "other-failure", $"The hotel was full, but what came out of `BookTrip` was {badly.Failure?.GetType().Name}: {badly.Failure?.Message}");
        badly.Expect(
            !bad.Has("car ended") && !bad.Has("flight ended"),
            "booked-all-the-same",
            $"The hotel was full at t = 1, and yet {(bad.Has("flight ended") ? "the flight was booked at t = 3" : "the car was booked at t = 2")}. Now there is half a trip to pay for. Call the others off as soon as one fails.");
        badly.Expect(
            badly.Left.Count == 0 || badly.Left.Any(task => task.IsCancelRequested),
            "went-on-alone",
            $"The failure came out at t = {Diary.Show(badly.EndedAt)}, but the other bookings went on without anybody waiting for them. `Gather` passes the first failure on and lets the others run.");
        badly.ExpectNothingLeft();
        badly.Expect(bad.Has("flight cancelled") && bad.Has("car cancelled"), "not-called-off", "Flight and car were never begun, or never called off. Begin all three together.");
        return "The bookings ran together, and the first failure called the others off before it came out: there was never half a trip.";
    }

    private static (Rehearsal<bool> Run, Diary Diary) Try(Func<Func<Coroutine>[], Coroutine> bookTrip, params (string Name, double Seconds, string? Failure)[] bookings)
    {
        var diary = new Diary();
        Func<Coroutine>[] methods = [.. bookings.Select(booking => (Func<Coroutine>)(() => Book(booking.Name, booking.Seconds, booking.Failure)))];
        return (Rehearse.OnLoop(() => bookTrip(methods)), diary);

        async Coroutine Book(string name, double seconds, string? failure)
        {
            await diary.Do(name, seconds);
            if (failure is not null)
                throw new InvalidOperationException(failure);
        }
    }

    private static bool Mentions(Exception? failure, string message) => failure switch
    {
        null => false,
        AggregateException several => several.InnerExceptions.Any(one => Mentions(one, message)),
        _ => failure.Message == message || Mentions(failure.InnerException, message),
    };
}
