async Coroutine<double> OpenBakery(Func<Coroutine> lights, Func<Coroutine> oven)
{
    await lights();
    await oven();
    return GetRunningLoop().Time;
}
