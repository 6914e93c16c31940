async Coroutine<int> Download(string[] files, Func<string, Coroutine<int>> fetch, Action<int, int> progress)
{
    var (sum, done) = (0, 0);
    await Gather(files.Select(One));
    return sum;

    async Coroutine One(string file)
    {
        sum += await fetch(file);
        progress(++done, files.Length);
    }
}
