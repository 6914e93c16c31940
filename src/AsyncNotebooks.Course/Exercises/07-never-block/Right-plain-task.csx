async Coroutine<int> CountWords(Func<string, int> slowCount, string text)
{
    var counting = Task.Run(() => slowCount(text));
    return await counting.AsFuture();
}
