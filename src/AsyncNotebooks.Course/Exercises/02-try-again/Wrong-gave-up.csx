async Coroutine<string> AskAgain(int attempts, Func<Coroutine<string>> ask)
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
