List<Exception> RunTurn(Queue<Action> ready)
{
    var failures = new List<Exception>();
    while (ready.TryDequeue(out var callback))
    {
        try
        {
            callback();
        }
        catch (Exception failure)
        {
            failures.Add(failure);
        }
    }

    return failures;
}
