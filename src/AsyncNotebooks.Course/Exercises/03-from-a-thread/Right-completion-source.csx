async Coroutine<double> Measure(Action<Action<double>> startSensor)
{
    var measured = new TaskCompletionSource<double>();
    startSensor(measured.SetResult);
    return await measured.Task.AsFuture();
}
