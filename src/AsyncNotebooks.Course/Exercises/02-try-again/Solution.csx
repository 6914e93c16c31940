async Coroutine<string> AskAgain(int attempts, Func<Coroutine<string>> ask)
{
    for (var attempt = 1; ; attempt++)
    {
        try
        {
            return await ask();
        }
        catch (TimeoutException) when (attempt < attempts)
        {
            // nobody picked up, and there is an attempt left
        }
    }
}
