async Task<int> FetchAll(string[] pages, Func<string, Task<int>> fetch)
{
    var requests = new List<Task<int>>();
    foreach (var page in pages)
        requests.Add(fetch(page));
    var sum = 0;
    foreach (var request in requests)
        sum += await request;
    return sum;
}
