async Coroutine<string[]> Report(
    string[] stations, Func<string, Coroutine<int>> read)
{
    var readings = await Gather(stations.Select(read));
    return stations.Zip(readings, (station, reading) => $"{station}: {reading}").ToArray();
}
