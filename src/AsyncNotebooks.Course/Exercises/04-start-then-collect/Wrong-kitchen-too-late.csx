async Coroutine<int> Dinner(
    Func<Coroutine<int>> soup, Func<Coroutine<int>> roast, Func<Coroutine> layTable)
{
    await layTable();
    var plates = await Gather(soup(), roast());
    return plates.Sum();
}
