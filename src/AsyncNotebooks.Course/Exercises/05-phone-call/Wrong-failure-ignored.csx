async Coroutine<string> Call(Action<Action<string>, Action<Exception>> dial)
{
    var answer = new Future<string>();
    dial(answer.SetResult, failure => Console.WriteLine(failure.Message));
    return await answer;
}
