List<string> TakeTurns(IEnumerator<string> first, IEnumerator<string> second)
{
    throw new NotImplementedException(); // your turn
}
