async Task<int> FetchAll(string[] pages, Func<string, Task<int>> fetch)
{
    var requests = pages.Select(fetch).ToList();
    var first = await Task.WhenAny(requests);
    return await first;
}
