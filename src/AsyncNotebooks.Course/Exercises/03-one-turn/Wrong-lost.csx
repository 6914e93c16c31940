int RunTurn(Queue<Action> ready)
{
    var turn = ready.ToArray();
    foreach (var callback in turn)
        callback();
    ready.Clear();
    return turn.Length;
}
