async Coroutine<string[]> Report(
    string[] stations, Func<string, Coroutine<int>> read)
{
    try
    {
        var readings = await Gather(stations.Select(read));
        return stations.Zip(readings, (station, reading) => $"{station}: {reading}").ToArray();
    }
    catch (TimeoutException)
    {
        return stations.Select(station => $"{station}: no answer").ToArray();
    }
}
