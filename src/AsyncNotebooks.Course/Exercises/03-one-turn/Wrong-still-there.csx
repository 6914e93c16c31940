List<Exception> RunTurn(Queue<Action> ready)
{
    var failures = new List<Exception>();
    foreach (var callback in ready.ToArray())
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
