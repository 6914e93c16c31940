async Task<int> FetchAll(string[] pages, Func<string, Task<int>> fetch)
{
    var sum = 0;
    await foreach (var request in Task.WhenEach(pages.Select(fetch)))
        sum += request.Result;
    return sum;
}
