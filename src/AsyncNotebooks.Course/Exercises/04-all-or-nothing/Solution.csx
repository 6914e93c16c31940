async Coroutine BookTrip(Func<Coroutine>[] bookings)
{
    await using var group = new TaskGroup();
    foreach (var book in bookings)
        group.CreateTask(book());
}
