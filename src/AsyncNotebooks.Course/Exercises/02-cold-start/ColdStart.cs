namespace AsyncNotebooks.Exercises;

/// <summary>Calling a coroutine does nothing yet; awaiting it does.</summary>
internal sealed class ColdStart() : MethodCheck<Func<Func<Coroutine>, Func<Coroutine>, Coroutine<double>>>("02-cold-start", "OpenBakery")
{
    protected override string Judge(Func<Func<Coroutine>, Func<Coroutine>, Coroutine<double>> method)
    {
        Try(method, begin: 0, lights: 1, oven: 3);
        Try(method, begin: 6, lights: 2, oven: 0.5);
        return "Each coroutine ran because you awaited it, and the second began where the first had ended: an `await` on a coroutine goes through it from its first line to its last.";
    }

    private static void Try(Func<Func<Coroutine>, Func<Coroutine>, Coroutine<double>> open, double begin, double lights, double oven)
    {
        var diary = new Diary();
        var run = Rehearse.OnLoop(async Coroutine<double> () =>
        {
            await Asyncio.Sleep(begin);
            return await open(SwitchOnLights, HeatOven);
        });
        run.ExpectReturn();
        run.Expect(diary.Entries.Count > 0, "nothing-ran", "You called both methods, and nothing happened: no light, no heat. The call of a coroutine method only makes the coroutine. What makes it run?");
        run.Expect(diary.Has("lights began"), "dark", "The oven was heated, but the lights never came on.");
        run.Expect(diary.Has("oven began"), "cold-oven", "The lights came on, but the oven stayed cold: one of the two coroutines never ran.");
        run.Expect(diary.TimeOf("oven began") >= diary.TimeOf("lights ended"), "wrong-order", $"The oven was lit at t = {Diary.Show(diary.TimeOf("oven began"))}, and the lights were on at t = {Diary.Show(diary.TimeOf("lights ended"))} only. Nobody lights an oven in the dark.");
        run.ExpectSound();
        run.ExpectNothingLeft();
        run.Expect(run.Result == begin + lights + oven, "wrong-time", $"The bakery was open at t = {Diary.Show(begin + lights + oven)}; you returned {Diary.Show(run.Result)}. `GetRunningLoop().Time` tells the time at the moment you ask.");

        async Coroutine SwitchOnLights() => await diary.Do("lights", lights);

        async Coroutine HeatOven() => await diary.Do("oven", oven);
    }
}
