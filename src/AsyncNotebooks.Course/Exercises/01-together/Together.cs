namespace AsyncNotebooks.Exercises;

/// <summary>Plain .NET: waits that do not need each other are started together.</summary>
internal sealed class Together() : MethodCheck<Func<string[], Func<string, Task<int>>, Task<int>>>("01-together", "FetchAll")
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(0.5);

    protected override string Judge(Func<string[], Func<string, Task<int>>, Task<int>> method)
    {
        Try(method, ("news", 2, 340), ("weather", 1, 25), ("sport", 3, 410));
        Try(method, ("radio", 1.5, 60), ("cinema", 4, 90));
        return "All requests were under way at the same time, so the whole took as long as the slowest of them, and the sum is complete.";
    }

    private static void Try(Func<string[], Func<string, Task<int>>, Task<int>> fetchAll, params (string Name, double Seconds, int Size)[] pages)
    {
        var diary = new Diary();
        var run = Rehearse.Hot(clock => fetchAll([.. pages.Select(page => page.Name)], name => Fetch(name, clock)));
        if (diary.WasElsewhere)
        {
            TryOnThreads(fetchAll, [.. pages.Select(page => (page.Name, page.Size))]);
            return;
        }

        run.ExpectReturn();
        var (longest, sum) = (pages.Max(page => page.Seconds), pages.Sum(page => page.Seconds));
        run.Expect(diary.Begun.Count == pages.Length, "not-all", $"There are {pages.Length} pages; you fetched {diary.Begun.Count}.");
        run.Expect(run.EndedAt >= longest, "too-early", $"You returned {run.Result} at t = {Diary.Show(run.EndedAt)}; the last page was there at t = {Diary.Show(longest)} only. Wait for all of them.");
        run.Expect(run.EndedAt < sum, "one-after-another", $"You fetched one page after another, until t = {Diary.Show(sum)}. If all are on their way at once, it takes until t = {Diary.Show(longest)}. Either a line waits too soon; or a `Select` starts each request only when your loop comes to it, and `ToArray()` behind it starts them all.");
        run.Expect(run.EndedAt == longest, "too-late", $"You returned at t = {Diary.Show(run.EndedAt)}; the last page was there at t = {Diary.Show(longest)}.");
        run.Expect(run.Result == pages.Sum(page => page.Size), "wrong-sum", $"The pages have {string.Join(", ", pages.Select(page => page.Size))} kB, together {pages.Sum(page => page.Size)}; you returned {run.Result}. In `sum += await …` the old sum is read before the `await`: if several do that at once, all but the last are lost.");

        async Task<int> Fetch(string name, VirtualTime clock)
        {
            var page = pages.First(page => page.Name == name);
            await diary.DoHot(name, page.Seconds, clock);
            return page.Size;
        }
    }

    // Nothing in the task forbids threads: then each request waits until all are under way, or until it is clear that they will not be.
    private static void TryOnThreads(Func<string[], Func<string, Task<int>>, Task<int>> fetchAll, (string Name, int Size)[] pages)
    {
        var (gate, here, most, begun, ended) = (new Lock(), 0, 0, 0, 0);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var endedBefore = 0;
        var run = Rehearse.OnRealTime(async Coroutine<int> () =>
        {
            var sum = await fetchAll([.. pages.Select(page => page.Name)], Fetch).AsFuture();
            endedBefore = Volatile.Read(ref ended);
            return sum;
        });
        run.ExpectReturn();
        run.Expect(begun == pages.Length, "not-all", $"There are {pages.Length} pages; you fetched {begun}.");
        run.Expect(endedBefore == pages.Length, "too-early", $"You returned when {endedBefore} of {pages.Length} requests had ended. Wait for all of them.");
        run.Expect(most == pages.Length, "not-all-at-once", $"On the threads that you moved it to, {most} of {pages.Length} requests were under way at the same time. `Parallel` begins as many at once as there are processors, unless you say how many; and for waiting, no other thread is needed.");
        run.Expect(run.Result == pages.Sum(page => page.Size), "wrong-sum", $"The pages have {string.Join(", ", pages.Select(page => page.Size))} kB, together {pages.Sum(page => page.Size)}; you returned {run.Result}. On several threads `sum += …` is a race; let each request return its size, and add up afterwards.");

        async Task<int> Fetch(string name)
        {
            lock (gate)
            {
                begun++;
                most = Math.Max(most, ++here);
                if (here == pages.Length)
                    all.TrySetResult();
            }

            await Task.WhenAny(all.Task, Task.Delay(s_patience));
            lock (gate)
            {
                here--;
                ended++;
            }

            return pages.First(page => page.Name == name).Size;
        }
    }
}
