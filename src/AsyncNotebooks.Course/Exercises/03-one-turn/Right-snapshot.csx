int RunTurn(Queue<Action> ready)
{
    var turn = ready.ToArray();
    ready.Clear();
    foreach (var callback in turn)
        callback();
    return turn.Length;
}
