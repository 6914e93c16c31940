int RunTurn(Queue<Action> ready)
{
    var turn = new Stack<Action>(ready);
    ready.Clear();
    var count = turn.Count;
    while (turn.TryPop(out var callback))
        callback();
    return count;
}
