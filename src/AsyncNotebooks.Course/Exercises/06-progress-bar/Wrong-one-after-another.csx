async Coroutine<int> Download(
    string[] files, Func<string, Coroutine<int>> fetch, Action<int, int> progress)
{
    var sum = 0;
    for (var i = 0; i < files.Length; i++)
    {
        sum += await fetch(files[i]);
        progress(i + 1, files.Length);
    }

    return sum;
}
