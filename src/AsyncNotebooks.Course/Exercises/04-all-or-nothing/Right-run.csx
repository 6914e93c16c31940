async Coroutine BookTrip(Func<Coroutine>[] bookings)
{
    await TaskGroup.Run(async group =>
    {
        foreach (var book in bookings)
            group.CreateTask(book());
    });
}
