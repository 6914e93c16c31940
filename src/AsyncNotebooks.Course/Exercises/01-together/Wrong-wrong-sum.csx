async Task<int> FetchAll(string[] pages, Func<string, Task<int>> fetch)
{
    var sum = 0;
    await Task.WhenAll(pages.Select(async page => sum += await fetch(page)));
    return sum;
}
