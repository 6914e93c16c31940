async Coroutine<string> AskAgain(int attempts, Func<Coroutine<string>> ask)
{
    try
    {
        return await ask();
    }
    catch (TimeoutException)
    {
        return await ask();
    }
}
