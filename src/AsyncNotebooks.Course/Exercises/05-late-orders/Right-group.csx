async Coroutine OneCook(AsyncQueue<string> orders, Func<string, Coroutine> cook)
{
    while (true)
    {
        string order;
        try
        {
            order = await orders.Get();
        }
        catch (QueueShutDownException)
        {
            return;
        }

        await cook(order);
    }
}

async Coroutine Kitchen(
    AsyncQueue<string> orders, int cooks, Func<string, Coroutine> cook)
{
    await using var group = new TaskGroup();
    for (var i = 1; i <= cooks; i++)
        group.CreateTask(OneCook(orders, cook), $"cook {i}");
}
