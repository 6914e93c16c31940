async Coroutine Nap(double seconds)
{
    var morning = new AsyncEvent();
    GetRunningLoop().CallLater(TimeSpan.FromSeconds(seconds), morning.Set);
    await morning.Wait();
}
