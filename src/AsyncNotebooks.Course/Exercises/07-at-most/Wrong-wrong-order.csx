async Coroutine<int[]> FetchAll(
    string[] pages, int atMost, Func<string, Coroutine<int>> fetch)
{
    var places = new AsyncSemaphore(atMost);
    var sizes = new List<int>();
    await Gather(pages.Select(FetchOne));
    return sizes.ToArray();

    async Coroutine FetchOne(string page)
    {
        using (await places.Acquire())
            sizes.Add(await fetch(page));
    }
}
