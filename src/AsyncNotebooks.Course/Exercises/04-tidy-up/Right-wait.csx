async Coroutine Cross(Func<Coroutine> sail, Action moor)
{
    Exception trouble = null;
    try
    {
        await sail();
    }
    catch (Exception caught)
    {
        trouble = caught;
    }

    moor();
    if (trouble is not null)
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(trouble);
}
