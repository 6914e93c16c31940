Func<Coroutine<string>> Share(Func<Coroutine<string>> lookUp)
{
    var lookup = CreateTask(lookUp());
    return async () => await lookup;
}
