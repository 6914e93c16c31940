async Coroutine<string> Call(Action<Action<string>, Action<Exception>> dial)
{
    throw new NotImplementedException(); // your turn
}
