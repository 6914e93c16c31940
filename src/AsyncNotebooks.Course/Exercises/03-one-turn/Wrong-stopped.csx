List<Exception> RunTurn(Queue<Action> ready)
{
    var failures = new List<Exception>();
    try
    {
        for (var left = ready.Count; left > 0; left--)
            ready.Dequeue()();
    }
    catch (Exception failure)
    {
        failures.Add(failure);
    }

    return failures;
}
