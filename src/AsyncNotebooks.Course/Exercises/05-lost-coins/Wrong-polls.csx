var busy = false;

async Coroutine PutIn(
    int coins, Func<Coroutine<int>> count, Func<int, Coroutine> write)
{
    while (busy)
        await Sleep(0.05);
    busy = true;
    try
    {
        var before = await count();
        await write(before + coins);
    }
    finally
    {
        busy = false;
    }
}
