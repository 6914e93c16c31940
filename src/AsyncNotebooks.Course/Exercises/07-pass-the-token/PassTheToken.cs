namespace AsyncNotebooks.Exercises;

/// <summary>Plain .NET: a cancellation arrives only where the token does.</summary>
internal sealed class PassTheToken() : MethodCheck<Func<int, Func<int, CancellationToken, Task>, CancellationToken, Task<int>>>("07-pass-the-token", "CopyPages")
{
    protected override string Judge(Func<int, Func<int, CancellationToken, Task>, CancellationToken, Task<int>> method)
    {
        var (whole, pages) = Try(method, cancelAt: null);
        whole.ExpectReturn();
        whole.Expect(whole.Result == 4, "wrong-count", $"There are 4 pages, and you had time for all of them; you returned {whole.Result}.");
        whole.Expect(pages.Begun is ["page 1", "page 2", "page 3", "page 4"], "wrong-pages", $"The pages are 1 to 4; you copied {string.Join(", ", pages.Begun)}.");

        var (stopped, diary) = Try(method, cancelAt: 2.5);
        var copied = diary.Entries.Count(entry => entry.EndsWith(" ended", StringComparison.Ordinal));
        stopped.Expect(copied < 4, "not-passed", "The copying was cancelled at t = 2.5, in the middle of the third page, and you copied all four pages to the end. Nobody told `copyPage`; and nobody asked the token.");
        stopped.Expect(stopped.Failure is null or OperationCanceledException, "exception", $"The copying was cancelled, but what came out was {stopped.Failure?.GetType().Name}: {stopped.Failure?.Message}");
        stopped.Expect(stopped.Failure is not null, "swallowed", $"The copying was cancelled at t = 2.5, and you returned {(stopped.Failure is null ? stopped.Result : 0)} as if that had been all. Whoever cancelled must see it cancelled.");
        stopped.Expect(stopped.EndedAt == 2.5, "between-pages", $"The copying was cancelled at t = 2.5, but it stopped at t = {Diary.Show(stopped.EndedAt)} only: between two pages you look at the token, and during a page nobody does. Who does the waiting should know of it.");
        stopped.Expect(diary.Has("page 3 cancelled"), "only-stopped-waiting", "The copying was cancelled at t = 2.5, and you stopped waiting at once; but the third page was copied on, for nobody. `copyPage` must know of the token.");
        return "You passed the token on to whoever really waits, so the copying stopped in the middle of a page, at the moment of the request.";
    }

    private static (Rehearsal<int> Run, Diary Diary) Try(Func<int, Func<int, CancellationToken, Task>, CancellationToken, Task<int>> copyPages, double? cancelAt)
    {
        var diary = new Diary();
        var run = Rehearse.Hot(async clock =>
        {
            using var source = new CancellationTokenSource();
            if (cancelAt is { } time)
                EventLoop.Running.CallLater(time, source.Cancel);
            return await copyPages(4, (page, token) => diary.DoHot($"page {page}", 1, clock, token), source.Token);
        });
        run.Expect(!diary.WasElsewhere, "moved-away", Diary.Elsewhere);
        return (run, diary);
    }
}
