async Coroutine<string> AskAgain(int attempts, Func<Coroutine<string>> ask)
{
    Exception last = null;
    while (attempts-- > 0)
    {
        try
        {
            var call = CreateTask(ask());
            return await call;
        }
        catch (TimeoutException failure)
        {
            last = failure;
        }
    }

    throw last;
}
