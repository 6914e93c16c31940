async Coroutine Nap(double seconds)
{
    await Sleep(TimeSpan.FromSeconds(seconds));
}
