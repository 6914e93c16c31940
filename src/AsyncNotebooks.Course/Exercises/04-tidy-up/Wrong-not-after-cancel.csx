async Coroutine Cross(Func<Coroutine> sail, Action moor)
{
    try
    {
        await sail();
    }
    catch (InvalidOperationException)
    {
        moor();
        throw;
    }

    moor();
}
