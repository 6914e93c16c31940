namespace AsyncNotebooks.Exercises;

/// <summary>Several who wait for one result: a coroutine runs once, a future can be awaited by many.</summary>
internal sealed class OneLookup() : MethodCheck<Func<Func<Coroutine<string>>, Func<Coroutine<string>>>>("05-one-lookup", "Share")
{
    private static readonly double[] s_comings = [0, 1, 5];

    protected override string Judge(Func<Func<Coroutine<string>>, Func<Coroutine<string>>> method)
    {
        ThreeAsk(method);
        OneLeaves(method);
        return "One lookup served them all: those who came while it was under way waited for it, whoever came later had the answer at once, and whoever left took nothing along.";
    }

    private static void ThreeAsk(Func<Func<Coroutine<string>>, Func<Coroutine<string>>> method)
    {
        var diary = new Diary();
        var early = false;
        var run = Rehearse.OnLoop(async Coroutine<(string Words, double Time)[]> () =>
        {
            var shared = method(() => LookUp(diary));
            await Asyncio.Sleep(0);
            early = diary.Begun.Count > 0;
            return await Asyncio.Gather(s_comings.Select(coming => Passenger(coming, shared)));
        });
        run.Expect(
            run.Failure is not InvalidOperationException || diary.Count("lookup began") != 1,
            "same-coroutine",
            "The first passenger got the platform; for the second you awaited the same coroutine again. A coroutine runs once. What can be awaited by many?");
        run.ExpectReturn();
        run.Expect(!early, "too-early", "You looked the platform up before anybody had asked. Begin when the first one asks.");
        run.Expect(
            diary.Count("lookup began") == 1,
            "looked-up-again",
            $"Three passengers asked, and the platform was looked up {diary.Count("lookup began")} times, at t = {string.Join(", ", s_comings.Take(diary.Count("lookup began")).Select(Diary.Show))}. The first question is enough for all.");
        var answers = run.Result;
        run.Expect(answers.All(answer => answer.Words == "platform 7"), "no-answer", $"The platform is 7. The three passengers were told: {string.Join(", ", answers.Select(answer => answer.Words is null ? "nothing" : $"`{answer.Words}`"))}. Who comes while the lookup is under way has to wait for it.");
        run.Expect(
            answers.Select(answer => answer.Time).SequenceEqual([3, 3, 5]),
            "wrong-time",
            $"The platform was known at t = 3. The passengers who came at t = 0, 1 and 5 were answered at t = {string.Join(", ", answers.Select(answer => Diary.Show(answer.Time)))}.");
        run.ExpectSound();
    }

    private static void OneLeaves(Func<Func<Coroutine<string>>, Func<Coroutine<string>>> method)
    {
        var diary = new Diary();
        LoopTask<(string Words, double Time)>? second = null;
        var run = Rehearse.OnLoop(async Coroutine<bool> () =>
        {
            var shared = method(() => LookUp(diary));
            var first = Asyncio.CreateTask(Passenger(0, shared), "who leaves");
            second = Asyncio.CreateTask(Passenger(1, shared), "who stays");
            await Asyncio.Sleep(2);
            first.Cancel();
            await Asyncio.Wait([first, second], seconds: 10);
            return true;
        });
        run.ExpectReturn();
        var told = second is { IsDone: true, IsCancelled: false, Exception: null } ? $"`{second.Result.Words}`, at t = {Diary.Show(second.Result.Time)}" : "nothing";
        run.Expect(
            told == "`platform 7`, at t = 3",
            "cancelled-for-all",
            $"The passenger who had asked first was cancelled at t = 2. The one who had asked at t = 1, and stayed, was told {told}. To cancel a task is to cancel what it awaits, so what all share must not be awaited bare, nor run inside one of those who ask.");
    }

    private static async Coroutine<string> LookUp(Diary diary)
    {
        await diary.Do("lookup", 3);
        return "platform 7";
    }

    private static async Coroutine<(string Words, double Time)> Passenger(double coming, Func<Coroutine<string>> ask)
    {
        await Asyncio.Sleep(coming);
        var words = await ask();
        return (words, EventLoop.Running.Time);
    }
}
