async Task<string> Greeting(Func<Connection> open)
{
    var connection = open();
    try
    {
        var line = await connection.ReadLineAsync();
        return line;
    }
    finally
    {
        connection.Dispose();
    }
}
