async Task<int> FetchAll(string[] pages, Func<string, Task<int>> fetch)
{
    var sum = 0;
    var options = new ParallelOptions { MaxDegreeOfParallelism = pages.Length - 1 };
    await Parallel.ForEachAsync(pages, options, async (page, _) =>
    {
        var size = await fetch(page);
        System.Threading.Interlocked.Add(ref sum, size);
    });
    return sum;
}
