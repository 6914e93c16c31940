async Coroutine<int> CountWords(Func<string, int> slowCount, string text) =>
    await ToThread(() => slowCount(text));
