async Coroutine<string> Call(Action<Action<string>, Action<Exception>> dial)
{
    var answer = new Future<string>();
    dial(
        words =>
        {
            if (!answer.IsDone)
                answer.SetResult(words);
        },
        failure =>
        {
            if (!answer.IsDone)
                answer.SetException(failure);
        });
    return await answer;
}
