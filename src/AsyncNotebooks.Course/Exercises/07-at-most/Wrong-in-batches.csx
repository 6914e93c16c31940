async Coroutine<int[]> FetchAll(
    string[] pages, int atMost, Func<string, Coroutine<int>> fetch)
{
    var sizes = new List<int>();
    foreach (var bundle in pages.Chunk(atMost))
        sizes.AddRange(await Gather(bundle.Select(fetch)));
    return sizes.ToArray();
}
