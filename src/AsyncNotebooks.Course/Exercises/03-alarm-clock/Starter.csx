async Coroutine<bool> NapUntil(Future bell, double seconds)
{
    throw new NotImplementedException(); // your turn
}
