async Coroutine<string> AskAgain(int attempts, Func<Coroutine<string>> ask)
{
    for (var attempt = 1; ; attempt++)
    {
        try
        {
            return await ask();
        }
        catch (Exception) when (attempt < attempts)
        {
        }
    }
}
