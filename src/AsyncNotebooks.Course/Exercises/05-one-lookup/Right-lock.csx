Func<Coroutine<string>> Share(Func<Coroutine<string>> lookUp)
{
    var mutex = new AsyncLock();
    string platform = null;
    return async () =>
    {
        using (await mutex.Acquire())
            return platform ??= await lookUp();
    };
}
