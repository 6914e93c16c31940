async Task<string> Greeting(Func<Connection> open)
{
    using var connection = open();
    return await connection.ReadLineAsync();
}
