async Coroutine<bool> NapUntil(Future bell, double seconds)
{
    var nap = CreateTask(Sleep(seconds));
    await Wait([nap, bell], until: WaitUntil.FirstCompleted);
    return bell.IsDone;
}
