async Coroutine<int> Download(
    string[] files, Func<string, Coroutine<int>> fetch, Action<int, int> progress)
{
    var done = 0;
    var sizes = await Gather(files.Select(FetchAndReport));
    return sizes.Sum();

    async Coroutine<int> FetchAndReport(string file)
    {
        var size = await fetch(file);
        progress(++done, files.Length);
        return size;
    }
}
