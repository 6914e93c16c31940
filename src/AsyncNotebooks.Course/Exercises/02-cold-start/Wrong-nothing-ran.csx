async Coroutine<double> OpenBakery(Func<Coroutine> lights, Func<Coroutine> oven)
{
    lights();
    oven();
    return GetRunningLoop().Time;
}
