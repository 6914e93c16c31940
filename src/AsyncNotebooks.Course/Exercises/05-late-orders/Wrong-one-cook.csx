async Coroutine Kitchen(
    AsyncQueue<string> orders, int cooks, Func<string, Coroutine> cook)
{
    try
    {
        while (true)
            await cook(await orders.Get());
    }
    catch (QueueShutDownException)
    {
    }
}
