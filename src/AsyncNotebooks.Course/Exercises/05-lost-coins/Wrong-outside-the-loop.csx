var box = new System.Threading.SemaphoreSlim(1, 1);

async Coroutine PutIn(
    int coins, Func<Coroutine<int>> count, Func<int, Coroutine> write)
{
    await box.WaitAsync().AsFuture();
    try
    {
        var before = await count();
        await write(before + coins);
    }
    finally
    {
        box.Release();
    }
}
