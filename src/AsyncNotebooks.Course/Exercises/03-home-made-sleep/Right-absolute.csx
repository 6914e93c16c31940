async Coroutine Nap(double seconds)
{
    var loop = GetRunningLoop();
    var bell = loop.CreateFuture<bool>();
    loop.CallAt(loop.Time + seconds, () => bell.SetResult(true));
    await bell;
}
