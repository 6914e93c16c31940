async Coroutine<int[]> FetchAll(
    string[] pages, int atMost, Func<string, Coroutine<int>> fetch)
{
    var places = new AsyncSemaphore(atMost);
    return await Gather(pages.Select(FetchOne));

    async Coroutine<int> FetchOne(string page)
    {
        await places.Acquire();
        return await fetch(page);
    }
}
