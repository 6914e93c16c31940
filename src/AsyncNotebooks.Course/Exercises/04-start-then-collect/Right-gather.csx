async Coroutine<int> Dinner(
    Func<Coroutine<int>> soup, Func<Coroutine<int>> roast, Func<Coroutine> layTable)
{
    var plates = Gather(soup(), roast());
    await layTable();
    return (await plates).Sum();
}
