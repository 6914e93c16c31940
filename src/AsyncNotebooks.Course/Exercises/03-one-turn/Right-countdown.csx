int RunTurn(Queue<Action> ready)
{
    var called = 0;
    for (var left = ready.Count; left > 0; left--, called++)
    {
        ready.TryDequeue(out var callback);
        callback();
    }

    return called;
}
