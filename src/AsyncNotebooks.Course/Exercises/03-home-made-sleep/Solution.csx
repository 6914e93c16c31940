async Coroutine Nap(double seconds)
{
    var timeIsUp = new Future();
    GetRunningLoop().CallLater(seconds, timeIsUp.SetResult);
    await timeIsUp;
}
