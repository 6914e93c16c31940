Future last = null;

async Coroutine PutIn(
    int coins, Func<Coroutine<int>> count, Func<int, Coroutine> write)
{
    var (before, mine) = (last, new Future());
    last = mine;
    if (before is { IsDone: false })
        await before;
    try
    {
        await write(await count() + coins);
    }
    finally
    {
        mine.SetResult();
    }
}
