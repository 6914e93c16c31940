async Coroutine<string> Call(Action<Action<string>, Action<Exception>> dial)
{
    var words = "";
    var over = new Future();
    dial(answer => words = answer, failure => words = failure.Message);
    await over;
    return words;
}
