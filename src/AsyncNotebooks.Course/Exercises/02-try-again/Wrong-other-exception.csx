async Coroutine<string> AskAgain(int attempts, Func<Coroutine<string>> ask)
{
    for (var attempt = 1; attempt <= attempts; attempt++)
    {
        try
        {
            return await ask();
        }
        catch (TimeoutException)
        {
        }
    }

    throw new InvalidOperationException("nobody answered");
}
