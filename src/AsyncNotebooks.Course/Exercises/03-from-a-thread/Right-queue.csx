async Coroutine<double> Measure(Action<Action<double>> startSensor)
{
    var loop = GetRunningLoop();
    var values = new AsyncQueue<double>();
    startSensor(value => RunThreadsafe(values.Put(value), loop));
    return await values.Get();
}
