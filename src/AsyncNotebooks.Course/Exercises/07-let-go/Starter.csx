Task<string> Greeting(Func<Connection> open)
{
    throw new NotImplementedException(); // delete this line and mend what is below
    using var connection = open();
    return connection.ReadLineAsync();
}
