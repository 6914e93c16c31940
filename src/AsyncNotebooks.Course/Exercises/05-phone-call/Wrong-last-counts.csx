async Coroutine<string> Call(Action<Action<string>, Action<Exception>> dial)
{
    var over = new AsyncEvent();
    (string Words, Exception Failure) end = default;
    dial(
        words => { end.Words = words; over.Set(); },
        failure => { end.Failure = failure; over.Set(); });
    await over.Wait();
    return end.Failure is null ? end.Words : throw end.Failure;
}
