async Coroutine<int> CountWords(Func<string, int> slowCount, string text)
{
    var counting = Task.Run(() => slowCount(text));
    while (!counting.IsCompleted)
        await Sleep(0.001);
    return await counting.AsFuture();
}
