async Coroutine<bool> NapUntil(Future bell, double seconds)
{
    try
    {
        await WaitFor(Shield(bell), seconds);
        return true;
    }
    catch (TimeoutException)
    {
        return false;
    }
}
