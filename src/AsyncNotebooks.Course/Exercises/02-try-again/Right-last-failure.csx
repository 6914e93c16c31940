async Coroutine<string> AskAgain(Func<Coroutine<string>> ask, int attempts)
{
    Exception last = null;
    while (attempts-- > 0)
    {
        try
        {
            var call = CreateTask(ask());
            return await call;
        }
        catch (Exception failure)
        {
            last = failure;
        }
    }

    throw last;
}
