int RunTurn(Queue<Action> ready)
{
    var count = ready.Count;
    for (var i = 0; i < count; i++)
        ready.Dequeue()();
    return count;
}
