async Coroutine Cross(Func<Coroutine> sail, Action moor)
{
    try
    {
        await sail();
    }
    catch
    {
        moor();
        throw;
    }

    moor();
}
