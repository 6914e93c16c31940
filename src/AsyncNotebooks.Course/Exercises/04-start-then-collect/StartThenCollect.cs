namespace AsyncNotebooks.Exercises;

/// <summary>Work that is started now and collected later, with something else done in between.</summary>
internal sealed class StartThenCollect() : MethodCheck<Func<Func<Coroutine<int>>, Func<Coroutine<int>>, Func<Coroutine>, Coroutine<int>>>("04-start-then-collect", "Dinner")
{
    protected override string Judge(Func<Func<Coroutine<int>>, Func<Coroutine<int>>, Func<Coroutine>, Coroutine<int>> method)
    {
        Try(method, soup: 3, roast: 5, table: 2);
        Try(method, soup: 1, roast: 2, table: 4);
        return "The pots were on the stove from the first moment, the table was laid meanwhile, and you asked for the results when you needed them.";
    }

    private static void Try(Func<Func<Coroutine<int>>, Func<Coroutine<int>>, Func<Coroutine>, Coroutine<int>> dinner, double soup, double roast, double table)
    {
        var diary = new Diary();
        var run = Rehearse.OnLoop(() => dinner(CookSoup, CookRoast, LayTable));
        run.ExpectReturn();
        run.ExpectNothingLeft();
        run.ExpectSound();
        foreach (var job in new[] { "soup", "roast", "table" })
            run.Expect(diary.Has($"{job} ended"), "something-missing", $"The {job} was never seen to. Dinner needs all three.");
        var (cooking, laying) = (Math.Max(diary.TimeOf("soup ended"), diary.TimeOf("roast ended")), diary.TimeOf("table ended"));
        var isTogether = diary.TimeOf("roast began") < diary.TimeOf("soup ended") && diary.TimeOf("soup began") < diary.TimeOf("roast ended");
        run.Expect(
            isTogether || Math.Min(diary.TimeOf("soup began"), diary.TimeOf("roast began")) < laying,
            "call-starts-nothing",
            $"No pot was on the stove before the table was laid: the soup began at t = {Diary.Show(diary.TimeOf("soup began"))}, the roast at t = {Diary.Show(diary.TimeOf("roast began"))}, each when an `await` came to it. The call of a coroutine starts nothing. What makes it run by itself?");
        run.Expect(isTogether, "one-after-another", $"Soup and roast stood on the stove one after the other, and dinner was late, at t = {Diary.Show(run.EndedAt)}. An `await` at the call waits at once.");
        run.Expect(diary.TimeOf("soup began") == 0 && diary.TimeOf("roast began") == 0, "kitchen-too-late", $"The kitchen began at t = {Diary.Show(Math.Max(diary.TimeOf("soup began"), diary.TimeOf("roast began")))}, when the table was laid. Put the pots on the stove first; they do not need you.");
        run.Expect(diary.TimeOf("table began") < cooking, "table-too-late", $"You began to lay the table at t = {Diary.Show(diary.TimeOf("table began"))}, when the cooking was over. Use the time in between.");
        run.Expect(run.EndedAt == Math.Max(cooking, laying), "too-late", $"Dinner was ready at t = {Diary.Show(Math.Max(cooking, laying))}; you returned at t = {Diary.Show(run.EndedAt)}.");
        run.Expect(run.Result == 10, "wrong-sum", $"There are 4 plates of soup and 6 of roast. You returned {run.Result}.");

        async Coroutine<int> CookSoup()
        {
            await diary.Do("soup", soup);
            return 4;
        }

        async Coroutine<int> CookRoast()
        {
            await diary.Do("roast", roast);
            return 6;
        }

        async Coroutine LayTable() => await diary.Do("table", table);
    }
}
