Func<Coroutine<string>> Share(Func<Coroutine<string>> lookUp)
{
    string platform = null;
    var asked = false;
    return async () =>
    {
        if (!asked)
        {
            asked = true;
            platform = await lookUp();
        }

        return platform;
    };
}
