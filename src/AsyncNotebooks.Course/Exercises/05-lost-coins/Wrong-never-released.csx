var box = new AsyncLock();

async Coroutine PutIn(
    int coins, Func<Coroutine<int>> count, Func<int, Coroutine> write)
{
    await box.Acquire();
    var before = await count();
    await write(before + coins);
    box.Release();
}
