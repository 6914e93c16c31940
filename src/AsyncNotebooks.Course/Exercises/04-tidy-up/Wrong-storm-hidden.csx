async Coroutine Cross(Func<Coroutine> sail, Action moor)
{
    try
    {
        await sail();
    }
    catch (Exception)
    {
        Console.WriteLine("no crossing today");
    }

    moor();
}
