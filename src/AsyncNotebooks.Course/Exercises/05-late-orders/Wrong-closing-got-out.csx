async Coroutine Kitchen(
    AsyncQueue<string> orders, int cooks, Func<string, Coroutine> cook)
{
    await Gather(Enumerable.Range(1, cooks).Select(_ => OneCook()));

    async Coroutine OneCook()
    {
        while (true)
            await cook(await orders.Get());
    }
}
