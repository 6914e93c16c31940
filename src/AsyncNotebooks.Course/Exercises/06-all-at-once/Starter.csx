async Coroutine<int[]> ReadAll(string[] stations, Func<string, Coroutine<int>> read)
{
    throw new NotImplementedException(); // your turn
}
