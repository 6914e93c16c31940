namespace AsyncNotebooks.Exercises;

/// <summary>Something periodic of single timers, without a coroutine.</summary>
internal sealed class Metronome() : MethodCheck<Action<EventLoop, double, int, Action>>("03-metronome", "Metronome")
{
    protected override string Judge(Action<EventLoop, double, int, Action> method)
    {
        Try(method, period: 2, beats: 3);
        Try(method, period: 0.5, beats: 5);
        Try(method, period: 1, beats: 0);
        return "Every beat was a timer of its own, and between the beats the loop belonged to others.";
    }

    private static void Try(Action<EventLoop, double, int, Action> metronome, double period, int beats)
    {
        List<double> times = [];
        var returned = double.NaN;
        var run = Rehearse.OnLoop(async () =>
        {
            var loop = EventLoop.Running;
            metronome(loop, period, beats, () => times.Add(loop.Time));
            returned = loop.Time;
            await Asyncio.Sleep(period * (beats + 5));
        });
        run.ExpectReturn();
        var expected = Enumerable.Range(1, beats).Select(beat => beat * period).ToList();
        run.Expect(run.Trace!.Tasks.Count == 1, "coroutine", "You made a task of a coroutine. Here timers alone are asked for: what `CallLater` calls can ask for the next one.");
        run.Expect(times.Count > 0 || beats == 0, "silent", "No beat was heard.");
        run.Expect(times.Count == 0 || times[0] > 0, "beat-at-once", "The first beat came at t = 0, when the metronome was started. It comes after the first period.");
        run.Expect(times.Count < 2 || times.Distinct().Count() > 1, "all-at-once", $"All {times.Count} beats came at t = {Show(times.Take(1))}. Each timer counts from now: the second beat must be asked for twice as far away, or asked for when the first one comes.");
        run.Expect(times.Count <= beats, "goes-on", $"{beats} beats were asked for, but the metronome went on beating.");
        run.Expect(times.Count == beats, "too-few", $"{beats} beats were asked for, and {times.Count} came.");
        run.Expect(times.Zip(expected).All(pair => Math.Abs(pair.First - pair.Second) < 1e-6), "wrong-time", $"The beats came at t = {Show(times)}, and should come at t = {Show(expected)}.");
    }

    private static string Show(IEnumerable<double> times) => string.Join(", ", times.Select(Diary.Show));
}
