async Coroutine<int> CountWords(Func<string, int> slowCount, string text)
{
    var loop = GetRunningLoop();
    var words = new Future<int>();
    new System.Threading.Thread(() =>
    {
        var count = slowCount(text);
        loop.CallSoonThreadsafe(() => words.SetResult(count));
    }).Start();
    return await words;
}
