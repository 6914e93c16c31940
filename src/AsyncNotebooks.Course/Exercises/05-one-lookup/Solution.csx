Func<Coroutine<string>> Share(Func<Coroutine<string>> lookUp)
{
    LoopTask<string> lookup = null;
    return async () => await Shield(lookup ??= CreateTask(lookUp(), "lookup"));
}
