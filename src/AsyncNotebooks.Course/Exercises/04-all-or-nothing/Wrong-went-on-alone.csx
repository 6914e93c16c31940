async Coroutine BookTrip(Func<Coroutine>[] bookings)
{
    await Gather(bookings.Select(book => book()));
}
