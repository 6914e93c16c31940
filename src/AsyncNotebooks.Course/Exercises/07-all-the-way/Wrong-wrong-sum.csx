async Task<int> TotalPrice(string[] items, Func<string, Task<int>> priceOf)
{
    var sum = 0;
    await Task.WhenAll(items.Select(async item => sum += await priceOf(item)));
    return sum;
}
