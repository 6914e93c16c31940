async Task<int> TotalPrice(string[] items, Func<string, Task<int>> priceOf)
{
    var sum = 0;
    items.ToList().ForEach(async item => sum += await priceOf(item));
    return sum;
}
