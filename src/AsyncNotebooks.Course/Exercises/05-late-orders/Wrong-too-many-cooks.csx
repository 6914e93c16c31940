async Coroutine Kitchen(
    AsyncQueue<string> orders, int cooks, Func<string, Coroutine> cook)
{
    await using var group = new TaskGroup();
    try
    {
        while (true)
            group.CreateTask(cook(await orders.Get()));
    }
    catch (QueueShutDownException)
    {
    }
}
