async Coroutine Nap(double seconds)
{
    throw new NotImplementedException(); // your turn
}
