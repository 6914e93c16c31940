async Task<int> TotalPrice(string[] items, Func<string, Task<int>> priceOf)
{
    var prices = items.Select(priceOf).ToList();
    var sum = 0;
    while (prices.Count > 0)
    {
        var next = await Task.WhenAny(prices);
        prices.Remove(next);
        sum += await next;
    }

    return sum;
}
