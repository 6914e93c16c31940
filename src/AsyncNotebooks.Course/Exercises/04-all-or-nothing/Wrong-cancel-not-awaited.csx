async Coroutine BookTrip(Func<Coroutine>[] bookings)
{
    var tasks = bookings.Select(book => CreateTask(book())).ToList();
    try
    {
        await Gather(tasks);
    }
    catch
    {
        foreach (var task in tasks)
            task.Cancel();
        throw;
    }
}
