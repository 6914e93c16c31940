async Coroutine<int[]> ReadAll(string[] stations, Func<string, Coroutine<int>> read)
{
    var temperatures = new List<int>();
    await foreach (var reading in AsCompleted(stations.Select(read)))
        temperatures.Add(await reading);
    return temperatures.ToArray();
}
