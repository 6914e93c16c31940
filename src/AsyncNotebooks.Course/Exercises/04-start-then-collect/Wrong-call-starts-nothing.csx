async Coroutine<int> Dinner(
    Func<Coroutine<int>> soup, Func<Coroutine<int>> roast, Func<Coroutine> layTable)
{
    var soupPlates = soup();
    var roastPlates = roast();
    await layTable();
    return await soupPlates + await roastPlates;
}
