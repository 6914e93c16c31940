async Coroutine<double> Measure(Action<Action<double>> startSensor)
{
    throw new NotImplementedException(); // your turn
}
