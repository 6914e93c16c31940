async Coroutine<double> Measure(Action<Action<double>> startSensor)
{
    var measured = new Future<double>();
    startSensor(value => measured.SetResult(value));
    return await measured;
}
