using System.Threading;

async Coroutine<int> CountWords(Func<string, int> slowCount, string text)
{
    var counted = GetRunningLoop().CreateFuture<int>();
    var thread = new Thread(() => counted.SetResult(slowCount(text)));
    thread.IsBackground = true;
    thread.Start();
    return await counted;
}
