async Coroutine<string> FirstAnswer(
    string[] libraries, Func<string, Coroutine<string>> ask)
{
    throw new NotImplementedException(); // your turn
}
