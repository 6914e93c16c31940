async Coroutine<double> OpenBakery(Func<Coroutine> lights, Func<Coroutine> oven)
{
    var time = GetRunningLoop().Time;
    await lights();
    await oven();
    return time;
}
