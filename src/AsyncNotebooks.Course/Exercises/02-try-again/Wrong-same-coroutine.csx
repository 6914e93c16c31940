async Coroutine<string> AskAgain(Func<Coroutine<string>> ask, int attempts)
{
    var answer = ask();
    for (var attempt = 1; ; attempt++)
    {
        try
        {
            return await answer;
        }
        catch (Exception) when (attempt < attempts)
        {
        }
    }
}
