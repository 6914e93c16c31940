async Task<int> TotalPrice(string[] items, Func<string, Task<int>> priceOf)
{
    throw new NotImplementedException(); // delete this line and mend what is below
    var sum = 0;
    foreach (var item in items)
        sum += priceOf(item).Result;
    return sum;
}
