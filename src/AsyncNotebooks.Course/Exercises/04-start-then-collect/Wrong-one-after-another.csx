async Coroutine<int> Dinner(
    Func<Coroutine<int>> soup, Func<Coroutine<int>> roast, Func<Coroutine> layTable)
{
    var plates = await CreateTask(soup()) + await CreateTask(roast());
    await layTable();
    return plates;
}
