async Coroutine<int[]> ReadAll(string[] stations, Func<string, Coroutine<int>> read)
{
    var tasks = stations.Select(station => CreateTask(read(station), station)).ToList();
    var temperatures = new int[tasks.Count];
    for (var i = 0; i < tasks.Count; i++)
        temperatures[i] = await tasks[i];
    return temperatures;
}
