async Coroutine<string> Forecast(Func<Coroutine<string>> ask, double seconds)
{
    try
    {
        return await WaitFor(ask(), seconds);
    }
    catch (TimeoutException)
    {
        return "no forecast";
    }
}
