async Coroutine<int[]> ReadAll(string[] stations, Func<string, Coroutine<int>> read)
{
    var tasks = new List<LoopTask<int>>();
    await TaskGroup.Run(async group =>
    {
        foreach (var station in stations)
            tasks.Add(group.CreateTask(read(station)));
    });
    return tasks.Select(task => task.Result).ToArray();
}
