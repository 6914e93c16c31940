async Coroutine<int[]> ReadAll(string[] stations, Func<string, Coroutine<int>> read)
{
    var tasks = stations.Select(station => CreateTask(read(station))).ToList();
    return tasks.Select(task => task.Result).ToArray();
}
