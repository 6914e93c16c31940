async Coroutine<double> Measure(Action<Action<double>> startSensor)
{
    return await ToThread(() =>
    {
        var measured = new TaskCompletionSource<double>();
        startSensor(measured.SetResult);
        return measured.Task.Result;
    });
}
