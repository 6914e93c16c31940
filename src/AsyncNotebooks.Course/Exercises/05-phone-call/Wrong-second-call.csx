async Coroutine<string> Call(Action<Action<string>, Action<Exception>> dial)
{
    var answer = new Future<string>();
    dial(answer.SetResult, answer.SetException);
    return await answer;
}
