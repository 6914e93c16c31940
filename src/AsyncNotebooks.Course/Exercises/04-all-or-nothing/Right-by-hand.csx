async Coroutine BookTrip(Func<Coroutine>[] bookings)
{
    var tasks = bookings.Select(book => CreateTask(book())).ToList();
    var (_, pending) = await Wait(tasks, until: WaitUntil.FirstException);
    foreach (var task in pending)
        task.Cancel();
    await Wait(tasks);
    foreach (var task in tasks.Where(task => !task.IsCancelled))
        await task;
}
