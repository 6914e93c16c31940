async Coroutine<string> Forecast(Func<Coroutine<string>> ask, double seconds)
{
    var answer = "no forecast";
    try
    {
        await Timeout(seconds, async _ => answer = await ask());
    }
    catch (TimeoutException)
    {
    }

    return answer;
}
