List<Exception> RunTurn(Queue<Action> ready)
{
    var failures = new List<Exception>();
    for (var i = 0; i < ready.Count; i++)
    {
        try
        {
            ready.Dequeue()();
        }
        catch (Exception failure)
        {
            failures.Add(failure);
        }
    }

    return failures;
}
