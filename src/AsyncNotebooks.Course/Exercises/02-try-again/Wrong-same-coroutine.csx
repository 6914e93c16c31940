async Coroutine<string> AskAgain(int attempts, Func<Coroutine<string>> ask)
{
    var answer = ask();
    for (var attempt = 1; ; attempt++)
    {
        try
        {
            return await answer;
        }
        catch (TimeoutException) when (attempt < attempts)
        {
        }
    }
}
