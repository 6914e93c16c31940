async Task<int> FetchAll(string[] pages, Func<string, Task<int>> fetch)
{
    var sizes = await Task.WhenAll(pages.Select(fetch));
    return sizes.Sum();
}
