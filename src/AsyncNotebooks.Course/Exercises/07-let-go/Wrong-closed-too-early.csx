Task<string> Greeting(Func<Connection> open)
{
    using var connection = open();
    return connection.ReadLineAsync();
}
