async Coroutine Nap(double seconds)
{
    var timeIsUp = new Future();
    GetRunningLoop().CallLater(seconds, () => new Future().SetResult());
    await timeIsUp;
}
