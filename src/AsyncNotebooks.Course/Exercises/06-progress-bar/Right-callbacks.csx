async Coroutine<int> Download(
    string[] files, Func<string, Coroutine<int>> fetch, Action<int, int> progress)
{
    var done = 0;
    var tasks = files.Select(file => CreateTask(fetch(file))).ToList();
    foreach (var task in tasks)
        task.AddDoneCallback(_ => progress(++done, files.Length));
    return (await Gather(tasks)).Sum();
}
