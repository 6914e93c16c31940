async Coroutine<double> OpenBakery(Func<Coroutine> lights, Func<Coroutine> oven)
{
    lights();
    await oven();
    return GetRunningLoop().Time;
}
