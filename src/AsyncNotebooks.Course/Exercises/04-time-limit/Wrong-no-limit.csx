async Coroutine<string> Forecast(Func<Coroutine<string>> ask, double seconds)
{
    var began = GetRunningLoop().Time;
    var answer = await ask();
    return GetRunningLoop().Time - began <= seconds ? answer : "no forecast";
}
