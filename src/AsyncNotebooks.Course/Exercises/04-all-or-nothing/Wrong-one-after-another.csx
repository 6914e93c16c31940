async Coroutine BookTrip(Func<Coroutine>[] bookings)
{
    foreach (var book in bookings)
        await book();
}
