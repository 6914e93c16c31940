async Coroutine Cross(Func<Coroutine> sail, Action moor)
{
    try
    {
        await sail();
        moor();
    }
    finally
    {
        moor();
    }
}
