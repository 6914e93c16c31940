async Coroutine<int> CountWords(Func<string, int> slowCount, string text)
{
    var words = 0;
    ToThread(() => { words = slowCount(text); });
    return words;
}
