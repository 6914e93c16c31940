async Coroutine PutIn(
    int coins, Func<Coroutine<int>> count, Func<int, Coroutine> write)
{
    var box = new AsyncLock();
    using (await box.Acquire())
    {
        var before = await count();
        await write(before + coins);
    }
}
