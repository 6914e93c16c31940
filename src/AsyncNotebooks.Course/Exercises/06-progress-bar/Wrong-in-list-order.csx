async Coroutine<int> Download(
    string[] files, Func<string, Coroutine<int>> fetch, Action<int, int> progress)
{
    var tasks = files.Select(file => CreateTask(fetch(file))).ToList();
    var (done, sum) = (0, 0);
    foreach (var task in tasks)
    {
        sum += await task;
        progress(++done, files.Length);
    }

    return sum;
}
