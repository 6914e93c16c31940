namespace AsyncNotebooks.Exercises;

/// <summary>Waiting overlaps; computing on one thread does not.</summary>
internal sealed class LimitOfOneLoop() : MethodCheck<Func<double, double, double>>("01-limit-of-one-loop", "RequestsPerSecond")
{
    protected override string Judge(Func<double, double, double> method)
    {
        Try(method, waiting: 0.3, computing: 0.02);
        Try(method, waiting: 2, computing: 0.005);
        Try(method, waiting: 0.5, computing: 0.5);
        Try(method, waiting: 0.4, computing: 3);
        return "However long the requests wait, they wait together; but each needs the thread for its computing, and the thread is there once. Waiting costs nothing, computing is the limit.";
    }

    private static void Try(Func<double, double, double> perSecond, double waiting, double computing)
    {
        var run = Rehearse.Plainly(() => perSecond(waiting, computing));
        run.ExpectReturn();
        var world = $"With {Diary.Show(waiting)} s of waiting and {Diary.Show(computing)} s of computing";
        var answer = run.Result;
        Expect(double.IsFinite(answer), "no-limit", $"{world} you say there is no limit. The waits do overlap without one. But the computing needs the thread, and there is one.");
        Expect(!IsAbout(answer, 1 / (waiting + computing)), "one-at-a-time", $"{world} you say {Diary.Show(answer)} a second: as if a request had to end before the next begins. While one waits, the thread is free for others.");
        Expect(!IsAbout(answer, 1 / waiting) || IsAbout(waiting, computing), "waiting-counted", $"{world} you say {Diary.Show(answer)} a second: as if only one could wait at a time. Ten thousand requests can wait together. What can they not do together?");
        Expect(IsAbout(answer, 1 / computing), "wrong", $"{world} you say {Diary.Show(answer)} a second. Think of one second in which the thread never rests: how many requests can it compute?");
    }

    private static bool IsAbout(double number, double other) => Math.Abs(number - other) < 1e-6 * other;
}
