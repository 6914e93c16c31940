List<Exception> RunTurn(Queue<Action> ready) => RunFirst(ready, ready.Count);

List<Exception> RunFirst(Queue<Action> ready, int count)
{
    List<Exception> failures = [];
    if (count == 0)
        return failures;
    try
    {
        ready.Dequeue().Invoke();
    }
    catch (Exception failure)
    {
        failures.Add(failure);
    }

    failures.AddRange(RunFirst(ready, count - 1));
    return failures;
}
