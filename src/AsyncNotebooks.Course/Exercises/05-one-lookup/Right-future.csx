Func<Coroutine<string>> Share(Func<Coroutine<string>> lookUp)
{
    Future<string> platform = null;
    return Ask;

    async Coroutine<string> Ask()
    {
        if (platform is null)
        {
            platform = new Future<string>();
            CreateTask(Find());
        }

        return await Shield(platform);
    }

    async Coroutine Find() => platform.SetResult(await lookUp());
}
