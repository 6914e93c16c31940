async Coroutine Cross(Func<Coroutine> sail, Action moor)
{
    try
    {
        await Shield(sail());
    }
    finally
    {
        moor();
    }
}
