async Coroutine<string> AskAgain(Func<Coroutine<string>> ask, int attempts)
{
    if (attempts == 1)
        return await ask();
    try
    {
        return await ask();
    }
    catch (System.TimeoutException)
    {
    }

    return await AskAgain(ask, attempts - 1);
}
