async Coroutine BookTrip(Func<Coroutine>[] bookings)
{
    throw new NotImplementedException(); // your turn
}
