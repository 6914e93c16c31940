async Coroutine<string> Forecast(Func<Coroutine<string>> ask, double seconds)
{
    try
    {
        return await WaitFor(ask(), seconds);
    }
    catch (Exception e) when (e is TimeoutException or OperationCanceledException)
    {
        return "no forecast";
    }
}
