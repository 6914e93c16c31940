async Task<int> FetchAll(string[] pages, Func<string, Task<int>> fetch)
{
    var sum = 0;
    foreach (var request in pages.Select(fetch))
        sum += await request;
    return sum;
}
