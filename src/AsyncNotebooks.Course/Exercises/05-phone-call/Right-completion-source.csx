async Coroutine<string> Call(Action<Action<string>, Action<Exception>> dial)
{
    var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
    dial(answer.SetResult, answer.SetException);
    return await answer.Task.AsFuture();
}
