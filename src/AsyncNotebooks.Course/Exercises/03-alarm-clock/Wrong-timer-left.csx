async Coroutine<bool> NapUntil(Future bell, double seconds)
{
    var awake = new Future();
    GetRunningLoop().CallLater(seconds, WakeUp);
    bell.AddDoneCallback(_ => WakeUp());
    await awake;
    return bell.IsDone;

    void WakeUp()
    {
        if (!awake.IsDone)
            awake.SetResult();
    }
}
