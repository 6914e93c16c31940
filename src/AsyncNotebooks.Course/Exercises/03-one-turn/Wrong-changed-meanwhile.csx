int RunTurn(Queue<Action> ready)
{
    var count = 0;
    foreach (var callback in ready)
    {
        ready.Dequeue();
        callback();
        count++;
    }

    return count;
}
