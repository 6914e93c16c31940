async Coroutine<int> Dinner(
    Func<Coroutine<int>> soup, Func<Coroutine<int>> roast, Func<Coroutine> layTable)
{
    var soupTask = CreateTask(soup(), "soup");
    var roastTask = CreateTask(roast(), "roast");
    await layTable();
    return await soupTask + await roastTask;
}
