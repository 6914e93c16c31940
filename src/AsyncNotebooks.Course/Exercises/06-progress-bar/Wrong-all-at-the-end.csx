async Coroutine<int> Download(
    string[] files, Func<string, Coroutine<int>> fetch, Action<int, int> progress)
{
    var sizes = await Gather(files.Select(fetch));
    for (var i = 0; i < sizes.Length; i++)
        progress(i + 1, sizes.Length);
    return sizes.Sum();
}
