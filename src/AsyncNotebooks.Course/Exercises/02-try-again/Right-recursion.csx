async Coroutine<string> AskAgain(int attempts, Func<Coroutine<string>> ask)
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

    return await AskAgain(attempts - 1, ask);
}
