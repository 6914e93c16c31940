namespace AsyncNotebooks.Exercises;

/// <summary>Long work gives the thread back now and then.</summary>
internal sealed class LetOthersIn() : MethodCheck<Func<string[], string, Coroutine<int>>>("02-let-others-in", "CountVotes")
{
    // Not whole hundreds: the rest counts, too.
    private const int Ballots = 1230;

    protected override string Judge(Func<string[], string, Coroutine<int>> method)
    {
        string[] ballots = [.. Enumerable.Range(0, Ballots).Select(number => number % 3 == 0 ? "Ada" : "Grace")];
        var turns = 0;
        var run = Rehearse.OnLoop(async Coroutine<int> () =>
        {
            var clerk = Asyncio.CreateTask(AnswerTelephone(), "clerk");
            var votes = await method(ballots, "Ada");
            clerk.Cancel();
            await Asyncio.Wait([clerk]);
            return votes;
        });
        run.ExpectSound();
        run.Expect(run.Result == ballots.Count(ballot => ballot == "Ada"), "miscounted", $"Of {Ballots} ballots, {ballots.Count(ballot => ballot == "Ada")} are for Ada; you counted {run.Result}.");
        run.Expect(run.EndedAt == 0, "takes-time", $"The count ended at t = {Diary.Show(run.EndedAt)}. To let the others in need not take any time: it is enough to stop for no seconds at all.");
        run.Expect(turns > 1, "nobody-else-ran", "During the whole count nobody else got a turn: the telephone rang and was not answered. An `await` gives the thread back only if there is something to wait for; awaiting a coroutine that never waits goes straight on.");
        run.Expect(turns >= Ballots / 100 - 1, "too-rarely", $"The clerk at the telephone got {turns} turns during {Ballots} ballots. After every hundred ballots there should be one.");
        run.Expect(turns <= Ballots / 10, "too-often", $"The clerk at the telephone got {turns} turns during {Ballots} ballots. Each turn costs the count a little; one after every hundred ballots was asked for.");
        return $"The count gave the thread back {turns} times, and the clerk at the telephone used each of them. A coroutine that computes for long has to do that by itself; nobody interrupts it.";

        async Coroutine AnswerTelephone()
        {
            // Not for ever: while somebody is ready, a virtual clock stands still, and an answer that takes time would never end.
            while (turns < 2 * Ballots)
            {
                await Asyncio.Sleep(0);
                turns++;
            }
        }
    }
}
