async Coroutine<int> CountVotes(string[] ballots, string candidate)
{
    throw new NotImplementedException(); // your turn
}
