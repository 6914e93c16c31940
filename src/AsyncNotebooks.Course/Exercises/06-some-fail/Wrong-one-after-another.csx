async Coroutine<string[]> Report(
    string[] stations, Func<string, Coroutine<int>> read)
{
    var lines = new List<string>();
    foreach (var station in stations)
    {
        try
        {
            lines.Add($"{station}: {await read(station)}");
        }
        catch (TimeoutException)
        {
            lines.Add($"{station}: no answer");
        }
    }

    return lines.ToArray();
}
