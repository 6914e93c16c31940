async Coroutine Cross(Func<Coroutine> sail, Action moor)
{
    await sail();
    moor();
}
