int RunTurn(Queue<Action> ready)
{
    var called = 0;
    while (ready.TryDequeue(out var callback))
    {
        callback();
        called++;
    }

    return called;
}
