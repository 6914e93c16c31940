async Coroutine<int[]> ReadAll(string[] stations, Func<string, Coroutine<int>> read)
{
    var readings = stations.Select(read).ToList();
    return new int[readings.Count];
}
