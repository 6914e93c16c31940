async Coroutine<string[]> Report(
    string[] stations, Func<string, Coroutine<int>> read)
{
    var outcomes = await Gather(returnExceptions: true, stations.Select(read));
    var lines = stations.Zip(outcomes, (station, outcome) =>
        outcome.IsSuccess ? $"{station}: {outcome.Value}" : $"{station}: no answer");
    return lines.ToArray();
}
