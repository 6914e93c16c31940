List<Exception> RunTurn(Queue<Action> ready)
{
    var failures = new List<Exception>();
    for (var left = ready.Count; left > 0; left--)
    {
        var callback = ready.Dequeue();
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
