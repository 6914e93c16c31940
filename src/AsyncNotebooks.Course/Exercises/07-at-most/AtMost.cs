namespace AsyncNotebooks.Exercises;

/// <summary>Bounded concurrency: never more than so many, never fewer than possible.</summary>
internal sealed class AtMost() : MethodCheck<Func<string[], int, Func<string, Coroutine<int>>, Coroutine<int[]>>>("07-at-most", "FetchAll")
{
    protected override string Judge(Func<string[], int, Func<string, Coroutine<int>>, Coroutine<int[]>> method)
    {
        Try(method, 3, 3, 1, 1, 1, 3, 1, 2);
        Try(method, 2, 1, 4, 1, 1, 1);
        return "The server never had more requests than it can bear, and a place that became free was taken at once. The results stand in the order of the pages.";
    }

    private static void Try(Func<string[], int, Func<string, Coroutine<int>>, Coroutine<int[]>> fetchAll, int atMost, params double[] seconds)
    {
        var diary = new Diary();
        string[] pages = [.. seconds.Select((_, number) => $"page {number + 1}")];
        var run = Rehearse.OnLoop(() => fetchAll(pages, atMost, Fetch));
        var best = Schedule(seconds, atMost);
        run.Expect(diary.MostAtOnce <= atMost, "too-many", $"At most {atMost} requests may be under way at a time; there were {diary.MostAtOnce}. The server gives up under that.");
        run.ExpectReturn();
        run.Expect(diary.Begun.Count == pages.Length, "not-all", $"There are {pages.Length} pages; {diary.Begun.Count} were fetched.");
        run.ExpectNothingLeft();
        run.Expect(diary.MostAtOnce > 1, "one-after-another", $"You fetched one page after another, until t = {Diary.Show(run.EndedAt)}. {atMost} at a time are allowed; that takes until t = {Diary.Show(best)}.");
        run.Expect(diary.MostAtOnce == atMost, "too-few", $"{atMost} at a time are allowed; you never had more than {diary.MostAtOnce}.");
        run.Expect(run.EndedAt <= best, "in-batches", $"You never had more than {atMost} at a time, but places stood empty: you finished at t = {Diary.Show(run.EndedAt)} instead of {Diary.Show(best)}. If a bundle of {atMost} has to end before the next begins, all wait for the slowest one of it.");
        run.ExpectSound();
        run.Expect((run.Result ?? []).SequenceEqual(pages.Select(Size)), "wrong-order", $"You returned [{string.Join(", ", run.Result ?? [])}]; in the order of the pages it is [{string.Join(", ", pages.Select(Size))}].");

        async Coroutine<int> Fetch(string page)
        {
            await diary.Do(page, seconds[Array.IndexOf(pages, page)]);
            return Size(page);
        }
    }

    private static int Size(string page) => 100 + (page[^1] - '0');

    // Each page goes to the place that becomes free first.
    private static double Schedule(double[] seconds, int places)
    {
        var freeAt = new double[places];
        foreach (var duration in seconds)
            freeAt[Array.IndexOf(freeAt, freeAt.Min())] += duration;
        return freeAt.Max();
    }
}
