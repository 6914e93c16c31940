async Coroutine<int[]> ReadAll(string[] stations, Func<string, Coroutine<int>> read)
{
    var temperatures = new List<int>();
    foreach (var station in stations)
        temperatures.Add(await CreateTask(read(station)));
    return temperatures.ToArray();
}
