async Coroutine<bool> NapUntil(Future bell, double seconds)
{
    System.Threading.Thread.Sleep(TimeSpan.FromSeconds(seconds));
    return bell.IsDone;
}
