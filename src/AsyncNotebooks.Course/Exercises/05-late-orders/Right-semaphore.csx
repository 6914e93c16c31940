async Coroutine Kitchen(
    AsyncQueue<string> orders, int cooks, Func<string, Coroutine> cook)
{
    var free = new AsyncSemaphore(cooks);
    var dishes = new List<LoopTask>();
    try
    {
        while (true)
        {
            var place = await free.Acquire();
            var order = await orders.Get();
            dishes.Add(CreateTask(CookAt(place, order)));
        }
    }
    catch (QueueShutDownException)
    {
    }

    await Gather(dishes);

    async Coroutine CookAt(Releaser place, string order)
    {
        using (place)
            await cook(order);
    }
}
