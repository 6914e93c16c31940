async Coroutine<string> AskAgain(Func<Coroutine<string>> ask, int attempts)
{
    try
    {
        return await ask();
    }
    catch (Exception)
    {
        return await ask();
    }
}
