async Coroutine<bool> NapUntil(Future bell, double seconds)
{
    for (var left = seconds; left > 0 && !bell.IsDone; left -= 0.25)
        await Sleep(0.25);
    return bell.IsDone;
}
