async Coroutine<string> Call(Action<Action<string>, Action<Exception>> dial)
{
    string words = null;
    dial(answer => words = answer, failure => throw failure);
    while (words is null)
        await Sleep(0.1);
    return words;
}
