namespace AsyncNotebooks.Exercises;

/// <summary>The five steps in one method: coroutines, tasks, one await, results in the order of the arguments.</summary>
internal sealed class AllAtOnce() : MethodCheck<Func<string[], Func<string, Coroutine<int>>, Coroutine<int[]>>>("06-all-at-once", "ReadAll")
{
    protected override string Judge(Func<string[], Func<string, Coroutine<int>>, Coroutine<int[]>> method)
    {
        Try(method, ("Bergen", 2, 7), ("Lisbon", 1, 19), ("Cairo", 3, 31));
        Try(method, ("Quito", 4, 14), ("Perth", 0.5, 22));
        return "All stations were read side by side: the whole took as long as the slowest one. And each reading stands where its station stands, whoever answered first.";
    }

    private static void Try(Func<string[], Func<string, Coroutine<int>>, Coroutine<int[]>> readAll, params (string Name, double Seconds, int Degrees)[] stations)
    {
        var diary = new Diary();
        string[] names = [.. stations.Select(station => station.Name)];
        int[] expected = [.. stations.Select(station => station.Degrees)];
        var run = Rehearse.OnLoop(() => readAll(names, Read));
        run.ExpectReturn();
        run.Expect(diary.Begun.Count >= names.Length || run.Left.Count > 0, "not-read", $"Of {names.Length} stations, {diary.Begun.Count} were read. Calling `read(name)` only makes a coroutine.");
        run.Expect(diary.Begun.Count <= names.Length, "read-twice", $"There are {names.Length} stations, but {diary.Begun.Count} readings were begun. One for each is enough.");
        run.ExpectNothingLeft();
        var (longest, sum) = (stations.Max(station => station.Seconds), stations.Sum(station => station.Seconds));
        run.Expect(run.EndedAt != sum, "one-after-another", $"You finished at t = {Diary.Show(run.EndedAt)}: each reading began when the one before had ended. If all begin at once, the slowest decides, and that is t = {Diary.Show(longest)}.");
        run.Expect(run.EndedAt == longest, "too-late", $"You finished at t = {Diary.Show(run.EndedAt)}; the slowest station takes {Diary.Show(longest)} s.");
        run.ExpectSound();
        run.Expect(
            expected.SequenceEqual(run.Result ?? []),
            "order-of-arrival",
            $"You returned [{string.Join(", ", run.Result ?? [])}]; the stations {string.Join(", ", names)} read [{string.Join(", ", expected)}]. The readings belong in the order of the stations, not in the order in which they arrive.");

        async Coroutine<int> Read(string name)
        {
            var station = stations.First(station => station.Name == name);
            await diary.Do(name, station.Seconds);
            return station.Degrees;
        }
    }
}
