async Coroutine<int> CountWords(Func<string, int> slowCount, string text)
{
    return Task.Run(() => slowCount(text)).Result;
}
