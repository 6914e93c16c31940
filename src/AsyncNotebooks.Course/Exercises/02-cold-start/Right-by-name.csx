async Coroutine<double> OpenBakery(Func<Coroutine> lights, Func<Coroutine> oven)
{
    var beLight = lights();
    var beWarm = oven();
    await beLight;
    await beWarm;
    return EventLoop.Running.Time;
}
