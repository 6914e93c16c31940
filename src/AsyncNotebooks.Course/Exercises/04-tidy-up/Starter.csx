async Coroutine Cross(Func<Coroutine> sail, Action moor)
{
    throw new NotImplementedException(); // your turn
}
