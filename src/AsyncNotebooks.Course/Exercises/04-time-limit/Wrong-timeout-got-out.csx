async Coroutine<string> Forecast(Func<Coroutine<string>> ask, double seconds)
{
    try
    {
        return await WaitFor(ask(), seconds);
    }
    catch (OperationCanceledException)
    {
        return "no forecast";
    }
}
