async Coroutine<string> AskAgain(Func<Coroutine<string>> ask, int attempts)
{
    for (var attempt = 1; attempt <= attempts; attempt++)
    {
        try
        {
            return await ask();
        }
        catch (Exception)
        {
        }
    }

    return null;
}
