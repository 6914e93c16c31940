int RunTurn(Queue<Action> ready)
{
    foreach (var callback in ready.ToArray())
        callback();
    return ready.Count;
}
