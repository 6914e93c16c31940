Func<Coroutine<string>> Share(Func<Coroutine<string>> lookUp)
{
    Coroutine<string> lookup = null;
    return async () => await (lookup ??= lookUp());
}
