async Coroutine BookTrip(Func<Coroutine>[] bookings)
{
    try
    {
        await TaskGroup.Run(async group =>
        {
            foreach (var book in bookings)
                group.CreateTask(book());
        });
    }
    catch (AggregateException failures)
    {
        Console.WriteLine(failures.Message);
    }
}
