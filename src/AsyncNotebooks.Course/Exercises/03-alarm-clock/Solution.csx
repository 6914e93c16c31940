async Coroutine<bool> NapUntil(Future bell, double seconds)
{
    var awake = new Future();
    var timer = GetRunningLoop().CallLater(seconds, WakeUp);
    bell.AddDoneCallback(_ => WakeUp());
    await awake;
    timer.Cancel();
    return bell.IsDone;

    void WakeUp()
    {
        if (!awake.IsDone)
            awake.SetResult();
    }
}
