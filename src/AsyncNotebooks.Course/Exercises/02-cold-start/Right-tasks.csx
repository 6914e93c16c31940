async Coroutine<double> OpenBakery(Func<Coroutine> lights, Func<Coroutine> oven)
{
    foreach (var job in new[] { lights, oven })
    {
        var task = CreateTask(job());
        await task;
    }

    return GetRunningLoop().Time;
}
