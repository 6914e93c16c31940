async Coroutine<bool> NapUntil(Future bell, double seconds)
{
    try
    {
        await WaitFor(bell, seconds);
        return true;
    }
    catch (TimeoutException)
    {
        return false;
    }
}
