async Coroutine<string> Forecast(Func<Coroutine<string>> ask, double seconds)
{
    var question = CreateTask(ask());
    await Sleep(seconds);
    if (question.IsDone)
        return await question;
    question.Cancel();
    await Wait([question]);
    return "no forecast";
}
