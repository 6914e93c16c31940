List<Exception> RunTurn(Queue<Action> ready)
{
    var turn = ready.ToArray();
    ready.Clear();
    return turn.Select(FailureOf).Where(failure => failure is not null).ToList();

    Exception FailureOf(Action callback)
    {
        try
        {
            callback();
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}
