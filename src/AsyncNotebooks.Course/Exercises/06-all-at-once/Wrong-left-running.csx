async Coroutine<int[]> ReadAll(string[] stations, Func<string, Coroutine<int>> read)
{
    var tasks = stations.Select(station => CreateTask(read(station))).ToList();
    await Wait(tasks, until: WaitUntil.FirstCompleted);
    return tasks.Select(task => task.IsDone ? task.Result : 0).ToArray();
}
