namespace AsyncNotebooks.Exercises;

/// <summary>A cancellation is an exception at an await: tidy up, and let it through.</summary>
internal sealed class TidyUp() : MethodCheck<Func<Func<Coroutine>, Action, Coroutine>>("04-tidy-up", "Cross")
{
    protected override string Judge(Func<Func<Coroutine>, Action, Coroutine> method)
    {
        var arrival = Try(method, cancelAt: null, storm: false);
        arrival.Run.ExpectSound();
        arrival.Run.Expect(arrival.Moored.Count > 0, "not-after-arrival", "The boat arrived, and nobody moored it. It drifts away.");
        arrival.Run.Expect(arrival.Moored is [3], "moored-again", $"The crossing ended at t = 3; you moored at t = {Show(arrival.Moored)}. Once, at the end, is right.");

        var storm = Try(method, cancelAt: null, storm: true);
        storm.Run.Expect(storm.Task is { Exception: not null }, "storm-hidden", "The crossing failed in a storm, and `Cross` returned as if it had arrived. Whoever awaits it must learn of it.");
        storm.Run.Expect(storm.Moored.Count > 0, "not-after-failure", "The crossing failed in a storm and the boat was not moored. An exception leaves your method at the `await`; the lines below it do not run.");
        storm.Run.Expect(storm.Moored.Count == 1, "moored-again", $"In the storm you moored {storm.Moored.Count} times.");

        var recall = Try(method, cancelAt: 1, storm: false);
        recall.Run.Expect(recall.Moored.Count > 0, "not-after-cancel", "The crossing was cancelled at t = 1 and the boat was not moored. A cancellation arrives as an exception at the `await`.");
        recall.Run.Expect(recall.IsCancelled, "swallowed", "The crossing was cancelled and the boat was moored. But you kept the cancellation to yourself: the task ended as if it had arrived. Whoever cancelled it must see it cancelled.");
        recall.Run.Expect(recall.SailedUntil == 1, "still-sailing", $"The crossing was cancelled at t = 1 and moored, but the boat sailed on until t = {Diary.Show(recall.SailedUntil)}. The recall must reach who sails.");
        recall.Run.Expect(recall.Moored is [1], "moored-again", $"The crossing was cancelled at t = 1; you moored at t = {Show(recall.Moored)}.");
        return "However the crossing ended, the boat was moored once; and arrival, failure and cancellation reached whoever waited for them.";
    }

    private static (Rehearsal<bool> Run, IReadOnlyList<double> Moored, LoopTaskEnd Task, bool IsCancelled, double SailedUntil) Try(Func<Func<Coroutine>, Action, Coroutine> cross, double? cancelAt, bool storm)
    {
        var moored = new List<double>();
        var end = new LoopTaskEnd(null, false);
        var sailedUntil = double.NaN;
        var run = Rehearse.OnLoop(async () =>
        {
            var crossing = Asyncio.CreateTask(cross(Sail, () => moored.Add(EventLoop.Running.Time)), "crossing");
            if (cancelAt is { } time)
                EventLoop.Running.CallLater(time, () => crossing.Cancel());
            await Asyncio.Wait([crossing]);
            end = new(crossing.IsCancelled ? null : crossing.Exception, crossing.IsCancelled);
            await Asyncio.Sleep(5);
        });
        if (end.Exception is NotImplementedException)
            throw new NotAttemptedException();
        return (run, moored, end, end.IsCancelled, sailedUntil);

        async Coroutine Sail()
        {
            try
            {
                await Asyncio.Sleep(storm ? 2 : 3);
                if (storm)
                    throw new InvalidOperationException("A storm on the lake.");
            }
            finally
            {
                sailedUntil = EventLoop.Running.Time;
            }
        }
    }

    private static string Show(IEnumerable<double> times) => string.Join(" and ", times.Select(Diary.Show));

    private sealed record LoopTaskEnd(Exception? Exception, bool IsCancelled);
}
