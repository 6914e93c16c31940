async Coroutine<bool> NapUntil(Future bell, double seconds)
{
    await Sleep(seconds);
    return bell.IsDone;
}
