async Coroutine<string[]> Report(
    string[] stations, Func<string, Coroutine<int>> read)
{
    var tasks = stations.Select(station => CreateTask(read(station), station)).ToList();
    await Wait(tasks);
    var lines = tasks.Select(task =>
        task.Exception is null ? $"{task.Name}: {task.Result}" : $"{task.Name}: no answer");
    return lines.ToArray();
}
