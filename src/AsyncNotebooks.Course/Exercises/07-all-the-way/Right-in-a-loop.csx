async Task<int> TotalPrice(string[] items, Func<string, Task<int>> priceOf)
{
    var sum = 0;
    foreach (var item in items)
        sum += await priceOf(item);
    return sum;
}
