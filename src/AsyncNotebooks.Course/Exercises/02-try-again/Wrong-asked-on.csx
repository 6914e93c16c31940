async Coroutine<string> AskAgain(int attempts, Func<Coroutine<string>> ask)
{
    for (var attempt = 0; ; attempt++)
    {
        try
        {
            return await ask();
        }
        catch (TimeoutException) when (attempt < attempts)
        {
        }
    }
}
