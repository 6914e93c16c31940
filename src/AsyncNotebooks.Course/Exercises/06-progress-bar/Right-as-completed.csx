async Coroutine<int> Download(
    string[] files, Func<string, Coroutine<int>> fetch, Action<int, int> progress)
{
    var (done, sum) = (0, 0);
    await foreach (var file in AsCompleted(files.Select(fetch)))
    {
        sum += await file;
        progress(++done, files.Length);
    }

    return sum;
}
