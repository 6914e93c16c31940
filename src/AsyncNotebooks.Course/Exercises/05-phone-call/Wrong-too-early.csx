async Coroutine<string> Call(Action<Action<string>, Action<Exception>> dial)
{
    string words = null;
    dial(answer => words = answer, failure => throw failure);
    return words;
}
