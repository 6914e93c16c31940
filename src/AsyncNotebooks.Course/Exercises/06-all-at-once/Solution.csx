async Coroutine<int[]> ReadAll(
    string[] stations, Func<string, Coroutine<int>> read) =>
    await Gather(stations.Select(read));
