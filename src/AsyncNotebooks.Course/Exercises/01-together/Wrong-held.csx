async Task<int> FetchAll(string[] pages, Func<string, Task<int>> fetch)
{
    var requests = pages.Select(fetch).ToArray();
    Task.WaitAll(requests);
    return requests.Sum(request => request.Result);
}
