async Coroutine<int> CountWords(Func<string, int> slowCount, string text)
{
    await Sleep(0);
    return slowCount(text);
}
