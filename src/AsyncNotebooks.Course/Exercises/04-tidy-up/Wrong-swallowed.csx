async Coroutine Cross(Func<Coroutine> sail, Action moor)
{
    try
    {
        await sail();
    }
    catch (OperationCanceledException)
    {
        // recalled by the harbour
    }
    finally
    {
        moor();
    }
}
