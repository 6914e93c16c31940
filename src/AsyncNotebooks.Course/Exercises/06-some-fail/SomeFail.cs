namespace AsyncNotebooks.Exercises;

/// <summary>A failure of one is a line in the report, not the end of the others.</summary>
internal sealed class SomeFail() : MethodCheck<Func<string[], Func<string, Coroutine<int>>, Coroutine<string[]>>>("06-some-fail", "Report")
{
    protected override string Judge(Func<string[], Func<string, Coroutine<int>>, Coroutine<string[]>> method)
    {
        Try(method, ("Bergen", 2, 7), ("Lisbon", 1, null), ("Cairo", 3, 31), ("Oslo", 1, 0));
        Try(method, ("Quito", 1, 14), ("Perth", 2, null), ("Turin", 2, null), ("Hanoi", 1.5, 29));
        return "Every station has its line, and no failure cost another its reading. A failed task keeps its exception until somebody asks; you asked each one by itself.";
    }

    private static void Try(Func<string[], Func<string, Coroutine<int>>, Coroutine<string[]>> report, params (string Name, double Seconds, int? Degrees)[] stations)
    {
        var diary = new Diary();
        var names = stations.Select(station => station.Name).ToArray();
        string[] expected = [.. stations.Select(station => station.Degrees is { } degrees ? $"{station.Name}: {degrees}" : $"{station.Name}: no answer")];
        var run = Rehearse.OnLoop(() => report(names, Read));
        run.Expect(run.Failure is not TimeoutException, "failure-got-out", $"The failure of one station came out of your `Report`, at t = {Diary.Show(run.EndedAt)}; the report was never written. `Gather` passes on the first exception unless it is told otherwise.");
        run.ExpectReturn();
        var found = run.Result ?? [];
        run.Expect(!found.Contains(null), "line-missing", "One line of your report is null. Each station needs its line, the failed ones too.");
        run.Expect(found.Length >= expected.Length, "line-missing", $"There are {expected.Length} stations, but your report has {found.Length} lines: {Show(found)}. A station that failed needs its line, too.");
        run.Expect(found.Count(line => line.EndsWith("no answer", StringComparison.Ordinal)) <= stations.Count(station => station.Degrees is null), "all-lost", $"Your report says {Show(found)}. But {string.Join(" and ", stations.Where(station => station.Degrees is not null).Select(station => station.Name))} did answer. A `catch` around all of them cannot tell who failed.");
        run.ExpectNothingLeft();
        run.Expect(run.EndedAt == stations.Max(station => station.Seconds), "one-after-another", $"Your report was ready at t = {Diary.Show(run.EndedAt)}. The slowest station takes {Diary.Show(stations.Max(station => station.Seconds))} s; read all at once.");
        run.Expect(found.SequenceEqual(expected), "wrong-lines", $"Your report says {Show(found)}; it should say {Show(expected)}.");
        run.ExpectSound();

        async Coroutine<int> Read(string name)
        {
            var station = stations.First(station => station.Name == name);
            await diary.Do(name, station.Seconds);
            return station.Degrees ?? throw new TimeoutException($"{name} does not answer.");
        }
    }

    private static string Show(IEnumerable<string> lines) => string.Join(", ", lines.Select(line => $"`{line}`"));
}
