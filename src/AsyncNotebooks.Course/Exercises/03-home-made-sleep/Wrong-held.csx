async Coroutine Nap(double seconds)
{
    System.Threading.Thread.Sleep(TimeSpan.FromSeconds(seconds));
}
