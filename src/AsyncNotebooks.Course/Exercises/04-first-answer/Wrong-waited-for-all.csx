async Coroutine<string> FirstAnswer(
    string[] libraries, Func<string, Coroutine<string>> ask)
{
    var answers = await Gather(libraries.Select(ask));
    return answers[0];
}
