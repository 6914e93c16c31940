List<Exception> RunTurn(Queue<Action> ready)
{
    var failures = new List<Exception>();
    for (var left = ready.Count; left > 0; left--)
        ready.Dequeue()();
    return failures;
}
