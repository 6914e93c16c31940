AsyncLock box = new();

async Coroutine PutIn(
    int coins, Func<Coroutine<int>> count, Func<int, Coroutine> write)
{
    using (await box.Acquire())
    {
        try
        {
            var before = await count();
            await write(before + coins);
        }
        catch (Exception)
        {
        }
    }
}
