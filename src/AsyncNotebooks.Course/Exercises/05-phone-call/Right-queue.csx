async Coroutine<string> Call(Action<Action<string>, Action<Exception>> dial)
{
    var ends = new AsyncQueue<(string Words, Exception Failure)>();
    dial(words => ends.PutNow((words, null)), failure => ends.PutNow((null, failure)));
    var first = await ends.Get();
    return first.Failure is null ? first.Words : throw first.Failure;
}
