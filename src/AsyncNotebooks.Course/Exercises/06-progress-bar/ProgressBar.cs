namespace AsyncNotebooks.Exercises;

/// <summary>Reporting each result when it is there, not when its turn in the list comes.</summary>
internal sealed class ProgressBar() : MethodCheck<Func<string[], Func<string, Coroutine<int>>, Action<int, int>, Coroutine<int>>>("06-progress-bar", "Download")
{
    protected override string Judge(Func<string[], Func<string, Coroutine<int>>, Action<int, int>, Coroutine<int>> method)
    {
        Try(method, ("map", 2, 400), ("legend", 1, 20), ("heights", 3, 150));
        Try(method, ("atlas", 2.5, 900), ("index", 0.5, 30));
        Try(method, ("north", 1, 70), ("south", 1, 80), ("west", 2, 60));
        return "The bar moved at the very moment when a file was there, whichever it was, and the whole took no longer than the slowest one.";
    }

    private static void Try(Func<string[], Func<string, Coroutine<int>>, Action<int, int>, Coroutine<int>> download, params (string Name, double Seconds, int Size)[] files)
    {
        var diary = new Diary();
        var steps = new List<(double Time, int Done, int Total)>();
        var run = Rehearse.OnLoop(() => download([.. files.Select(file => file.Name)], Fetch, (done, total) => steps.Add((EventLoop.Running.Time, done, total))));
        run.ExpectReturn();
        var (longest, sum) = (files.Max(file => file.Seconds), files.Sum(file => file.Seconds));
        double[] times = [.. files.Select(file => file.Seconds).Order()];
        run.Expect(run.EndedAt != sum, "one-after-another", $"The last file was there at t = {Diary.Show(sum)}: you fetched one after another. The bar is true, but the download takes as long as all of them together.");
        run.ExpectNothingLeft();
        run.Expect(steps.Count > 0, "no-progress", "You never called `progress`.");
        run.Expect(
            steps.Count != files.Length || steps.Exists(step => step.Time < longest),
            "all-at-the-end",
            $"All {steps.Count} reports came at t = {Diary.Show(longest)}, when everything was over. A bar that jumps from nothing to full tells nobody anything.");
        run.Expect(steps.Count == files.Length, "wrong-count", $"There are {files.Length} files; `progress` was called {steps.Count} times. Call it once for each file that is there.");
        run.Expect(
            steps.Select(step => step.Time).SequenceEqual(times),
            "in-list-order",
            $"The files were there at t = {Show(times)}; you reported at t = {Show(steps.Select(step => step.Time))}. If you await the files in the order of the list, a slow one at its head hides the fast ones behind it.");
        run.Expect(
            steps.Select(step => (step.Done, step.Total)).SequenceEqual(Enumerable.Range(1, files.Length).Select(done => (done, files.Length))),
            "wrong-numbers",
            $"You reported {string.Join(", ", steps.Select(step => $"{step.Done} of {step.Total}"))}. The first number is how many files are there by now, the second how many there are in all.");
        run.ExpectSound();
        run.Expect(run.EndedAt == longest, "too-late", $"You finished at t = {Diary.Show(run.EndedAt)}; the slowest file takes {Diary.Show(longest)} s.");
        run.Expect(run.Result == files.Sum(file => file.Size), "wrong-sum", $"The files have {files.Sum(file => file.Size)} kB together; you returned {run.Result}. In `sum += await …` the old sum is read before the `await`: if several do that at once, all but the last are lost.");

        async Coroutine<int> Fetch(string name)
        {
            var file = files.First(file => file.Name == name);
            await diary.Do(name, file.Seconds);
            return file.Size;
        }
    }

    private static string Show(IEnumerable<double> times) => string.Join(", ", times.Select(Diary.Show));
}
