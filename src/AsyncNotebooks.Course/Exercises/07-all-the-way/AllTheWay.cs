namespace AsyncNotebooks.Exercises;

/// <summary>Plain .NET: asynchronous all the way, no wait that blocks.</summary>
internal sealed class AllTheWay() : MethodCheck<Func<string[], Func<string, Task<int>>, Task<int>>>("07-all-the-way", "TotalPrice")
{
    private static readonly Dictionary<string, int> s_prices = new() { ["bed"] = 80, ["breakfast"] = 12, ["parking"] = 9 };

    protected override string Judge(Func<string[], Func<string, Task<int>>, Task<int>> method)
    {
        var diary = new Diary();
        var run = Rehearse.Hot(clock => method([.. s_prices.Keys], item => PriceOf(item, clock)));
        run.Expect(!diary.WasElsewhere, "moved-away", Diary.Elsewhere);
        run.ExpectReturn();
        run.Expect(s_prices.Keys.All(item => diary.Has($"{item} began")), "not-asked", $"There are {s_prices.Count} items; you asked for the price of {diary.Begun.Count}.");
        run.Expect(s_prices.Keys.All(item => diary.Has($"{item} ended")), "too-early", $"You returned {run.Result} at t = {Diary.Show(run.EndedAt)}, before the prices were there. What you started must be awaited.");
        run.Expect(
            run.Result == s_prices.Values.Sum(),
            "wrong-sum",
            $"The prices are {string.Join(", ", s_prices.Values)}, together {s_prices.Values.Sum()}; you returned {run.Result}. In `sum += await …` the old sum is read before the `await`: if several do that at once, all but the last are lost.");
        return "From the first call to the last there is an `await` and nothing that blocks. So the thread was free while the prices were on their way, and no two could wait for each other.";

        async Task<int> PriceOf(string item, VirtualTime clock)
        {
            await diary.DoHot(item, 1, clock);
            return s_prices[item];
        }
    }
}
