async Coroutine<string> AskAgain(Func<Coroutine<string>> ask, int attempts)
{
    for (var attempt = 0; ; attempt++)
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
