async Coroutine<string> Forecast(Func<Coroutine<string>> ask, double seconds)
{
    var question = CreateTask(ask());
    await Wait([question], seconds);
    if (question.IsDone)
        return question.Result;
    question.Cancel();
    return "no forecast";
}
