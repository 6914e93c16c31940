List<Exception> RunTurn(Queue<Action> ready)
{
    var turn = ready.ToArray();
    ready.Clear();
    var failures = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
    Parallel.ForEach(turn, callback =>
    {
        try
        {
            callback();
        }
        catch (Exception failure)
        {
            failures.Enqueue(failure);
        }
    });
    return failures.ToList();
}
