namespace AsyncNotebooks.Exercises;

/// <summary>Who answers first wins; the others are called off, and somebody waits until they are.</summary>
internal sealed class FirstAnswer() : MethodCheck<Func<string[], Func<string, Coroutine<string>>, Coroutine<string>>>("04-first-answer", "FirstAnswer")
{
    private const double PuttingBack = 0.5;

    protected override string Judge(Func<string[], Func<string, Coroutine<string>>, Coroutine<string>> method)
    {
        Try(method, ("Old Town", 3), ("Harbour", 1), ("Hill", 5));
        Try(method, ("North", 4), ("South", 6), ("Museum", 2.5), ("School", 2));
        return "The first answer counted, the others were called off, and you stayed until they had put their books back: when you returned, all was quiet.";
    }

    private static void Try(Func<string[], Func<string, Coroutine<string>>, Coroutine<string>> firstAnswer, params (string Name, double Seconds)[] libraries)
    {
        var diary = new Diary();
        var fastest = libraries.MinBy(library => library.Seconds);
        var run = Rehearse.OnLoop(() => firstAnswer([.. libraries.Select(library => library.Name)], Ask));
        run.Expect(run.Failure is not OperationCanceledException, "cancelled-awaited", "You awaited a task that you had cancelled, and its cancellation came out of the `await` and out of your method. One of the ways to wait for tasks throws nothing, however they end.");
        run.ExpectReturn();
        run.Expect(diary.Begun.Count == libraries.Length, "not-all-asked", $"There are {libraries.Length} libraries; you asked {diary.Begun.Count} times.");
        run.Expect(libraries.Any(library => !diary.Has($"{library.Name} ended")), "waited-for-all", $"You waited until the last library had answered, at t = {Diary.Show(run.EndedAt)}. The first answer was there at t = {Diary.Show(fastest.Seconds)}.");
        run.Expect(run.Result == $"on the shelf in {fastest.Name}", "not-the-first", $"{fastest.Name} was the first to answer; you returned `{run.Result}`.");
        run.ExpectNothingLeft();
        run.ExpectSound();
        run.Expect(run.EndedAt == fastest.Seconds + PuttingBack, "too-late", $"The first answer came at t = {Diary.Show(fastest.Seconds)}, and putting the books back takes {Diary.Show(PuttingBack)} s. You returned at t = {Diary.Show(run.EndedAt)}. Call all of them off at once, then wait for them together.");

        async Coroutine<string> Ask(string name)
        {
            try
            {
                await diary.Do(name, libraries.First(library => library.Name == name).Seconds);
                return $"on the shelf in {name}";
            }
            catch (OperationCanceledException)
            {
                await Asyncio.Sleep(PuttingBack);
                throw;
            }
        }
    }
}
