async Task<string> Greeting(Func<Connection> open)
{
    var connection = open();
    var line = await connection.ReadLineAsync();
    connection.Dispose();
    return line;
}
