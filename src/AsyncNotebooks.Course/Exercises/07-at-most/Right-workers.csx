async Coroutine<int[]> FetchAll(
    string[] pages, int atMost, Func<string, Coroutine<int>> fetch)
{
    var sizes = new int[pages.Length];
    var next = 0;
    await Gather(Enumerable.Range(0, atMost).Select(_ => Worker()));
    return sizes;

    async Coroutine Worker()
    {
        while (next < pages.Length)
        {
            var mine = next++;
            sizes[mine] = await fetch(pages[mine]);
        }
    }
}
