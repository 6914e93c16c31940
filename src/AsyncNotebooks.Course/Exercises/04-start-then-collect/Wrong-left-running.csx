async Coroutine<int> Dinner(
    Func<Coroutine<int>> soup, Func<Coroutine<int>> roast, Func<Coroutine> layTable)
{
    var soupTask = CreateTask(soup());
    CreateTask(roast());
    await layTable();
    return await soupTask + 6;
}
