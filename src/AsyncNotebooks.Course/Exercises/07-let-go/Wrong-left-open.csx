async Task<string> Greeting(Func<Connection> open)
{
    return await open().ReadLineAsync();
}
