Func<Coroutine<string>> Share(Func<Coroutine<string>> lookUp)
{
    LoopTask<string> lookup = null;
    return async () => await (lookup ??= CreateTask(lookUp(), "lookup"));
}
