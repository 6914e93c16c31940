async Coroutine<string> Forecast(Func<Coroutine<string>> ask, double seconds)
{
    var question = CreateTask(ask());
    var (done, _) = await Wait([question], seconds);
    return done.Count == 1 ? await question : "no forecast";
}
