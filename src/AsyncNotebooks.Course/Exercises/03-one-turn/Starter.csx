List<Exception> RunTurn(Queue<Action> ready)
{
    throw new NotImplementedException(); // your turn
}
