async Coroutine<string> Forecast(Func<Coroutine<string>> ask, double seconds)
{
    var question = CreateTask(ask());
    var (done, _) = await Wait([question], seconds);
    if (done.Count == 1)
        return await question;
    question.Cancel();
    await Wait([question]);
    return "no forecast";
}
