Func<Coroutine<string>> Share(Func<Coroutine<string>> lookUp)
{
    string platform = null;
    return async () => platform ??= await lookUp();
}
