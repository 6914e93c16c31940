async Coroutine<string[]> Report(
    string[] stations, Func<string, Coroutine<int>> read)
{
    var outcomes = await Gather(returnExceptions: true, stations.Select(read));
    return stations.Zip(outcomes, (station, outcome) => $"{station}: {outcome.Value}").ToArray();
}
