async Coroutine<int> Dinner(
    Func<Coroutine<int>> soup, Func<Coroutine<int>> roast, Func<Coroutine> layTable)
{
    LoopTask<int> first = null, second = null;
    await TaskGroup.Run(async group =>
    {
        (first, second) = (group.CreateTask(soup()), group.CreateTask(roast()));
        await layTable();
    });
    return first.Result + second.Result;
}
