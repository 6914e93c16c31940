async Task<int> TotalPrice(string[] items, Func<string, Task<int>> priceOf)
{
    var prices = await Task.WhenAll(items.Select(priceOf));
    return prices.Sum();
}
