async Coroutine<int> Dinner(
    Func<Coroutine<int>> soup, Func<Coroutine<int>> roast, Func<Coroutine> layTable)
{
    var soupTask = CreateTask(soup());
    var roastTask = CreateTask(roast());
    await layTable();
    return soupTask.Result + roastTask.Result;
}
