Task<string> Greeting(Func<Connection> open)
{
    var connection = open();
    return connection.ReadLineAsync().ContinueWith(
        line =>
        {
            connection.Dispose();
            return line;
        },
        TaskContinuationOptions.ExecuteSynchronously).Unwrap();
}
