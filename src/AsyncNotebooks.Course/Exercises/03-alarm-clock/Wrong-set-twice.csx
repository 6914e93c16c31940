async Coroutine<bool> NapUntil(Future bell, double seconds)
{
    var awake = new Future();
    GetRunningLoop().CallLater(seconds, awake.SetResult);
    bell.AddDoneCallback(_ => awake.SetResult());
    await awake;
    return bell.IsDone;
}
