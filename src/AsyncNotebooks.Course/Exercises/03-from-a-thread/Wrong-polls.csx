async Coroutine<double> Measure(Action<Action<double>> startSensor)
{
    double? measured = null;
    startSensor(value => { System.Threading.Thread.Sleep(100); measured = value; });
    while (measured is null)
        await Sleep(0.001);
    return measured.Value;
}
