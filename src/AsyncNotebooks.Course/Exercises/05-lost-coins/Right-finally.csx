var box = new AsyncSemaphore(1);

async Coroutine PutIn(
    int coins, Func<Coroutine<int>> count, Func<int, Coroutine> write)
{
    await box.Acquire();
    try
    {
        await write(await count() + coins);
    }
    finally
    {
        box.Release();
    }
}
