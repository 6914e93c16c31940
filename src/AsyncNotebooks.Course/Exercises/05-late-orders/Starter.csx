async Coroutine Kitchen(
    AsyncQueue<string> orders, int cooks, Func<string, Coroutine> cook)
{
    throw new NotImplementedException(); // your turn
}
