async Coroutine<bool> NapUntil(Future bell, double seconds)
{
    var (rung, _) = await Wait([bell], seconds);
    return rung.Count == 1;
}
