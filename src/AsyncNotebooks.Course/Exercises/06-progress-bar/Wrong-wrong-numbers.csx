async Coroutine<int> Download(
    string[] files, Func<string, Coroutine<int>> fetch, Action<int, int> progress)
{
    var sizes = await Gather(files.Select(FetchAndReport));
    return sizes.Sum();

    async Coroutine<int> FetchAndReport(string file, int number)
    {
        var size = await fetch(file);
        progress(number + 1, files.Length);
        return size;
    }
}
