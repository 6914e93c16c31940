var box = new AsyncLock();

async Coroutine PutIn(
    int coins, Func<Coroutine<int>> count, Func<int, Coroutine> write)
{
    var before = await count();
    using (await box.Acquire())
        await write(before + coins);
}
