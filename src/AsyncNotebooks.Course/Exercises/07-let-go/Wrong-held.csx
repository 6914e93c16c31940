Task<string> Greeting(Func<Connection> open)
{
    using var connection = open();
    return Task.FromResult(connection.ReadLineAsync().Result);
}
