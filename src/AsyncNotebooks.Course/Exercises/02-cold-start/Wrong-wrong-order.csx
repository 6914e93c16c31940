async Coroutine<double> OpenBakery(Func<Coroutine> lights, Func<Coroutine> oven)
{
    await Gather(lights(), oven());
    return GetRunningLoop().Time;
}
