async Coroutine<double> Measure(Action<Action<double>> startSensor)
{
    var loop = GetRunningLoop();
    var measured = new Future<double>();
    startSensor(value => loop.CallSoonThreadsafe(() => measured.SetResult(value)));
    return await measured;
}
