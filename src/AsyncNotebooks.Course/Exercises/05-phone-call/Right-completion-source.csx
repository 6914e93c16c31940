async Coroutine<string> Call(Action<Action<string>, Action<Exception>> dial)
{
    var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
    dial(words => answer.TrySetResult(words), failure => answer.TrySetException(failure));
    return await answer.Task.AsFuture();
}
