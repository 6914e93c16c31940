async Coroutine<int[]> FetchAll(
    string[] pages, int atMost, Func<string, Coroutine<int>> fetch)
{
    var places = new AsyncSemaphore(atMost);
    var sizes = new List<int>();
    foreach (var page in pages)
    {
        using (await places.Acquire())
            sizes.Add(await fetch(page));
    }

    return sizes.ToArray();
}
