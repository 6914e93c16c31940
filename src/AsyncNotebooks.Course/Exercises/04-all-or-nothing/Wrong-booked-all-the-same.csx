async Coroutine BookTrip(Func<Coroutine>[] bookings)
{
    var tasks = bookings.Select(book => CreateTask(book())).ToList();
    await Wait(tasks);
    foreach (var task in tasks)
        await task;
}
