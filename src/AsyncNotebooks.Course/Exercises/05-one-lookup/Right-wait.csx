Func<Coroutine<string>> Share(Func<Coroutine<string>> lookUp)
{
    LoopTask<string> lookup = null;
    return Ask;

    async Coroutine<string> Ask()
    {
        lookup ??= CreateTask(lookUp());
        await Wait([lookup]);
        return lookup.Result;
    }
}
