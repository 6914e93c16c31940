int RunTurn(Queue<Action> ready)
{
    var called = 0;
    for (var i = 0; i < ready.Count; i++, called++)
        ready.Dequeue()();
    return called;
}
