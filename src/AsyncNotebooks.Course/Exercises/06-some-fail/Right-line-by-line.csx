async Coroutine<string> Line(string station, Func<string, Coroutine<int>> read)
{
    try
    {
        return $"{station}: {await read(station)}";
    }
    catch (TimeoutException)
    {
        return $"{station}: no answer";
    }
}

async Coroutine<string[]> Report(
    string[] stations, Func<string, Coroutine<int>> read) =>
    await Gather(stations.Select(station => Line(station, read)));
