async Coroutine<int> CountVotes(string[] ballots, string candidate)
{
    var votes = 0;
    foreach (var half in ballots.Chunk(ballots.Length / 3))
    {
        votes += half.Count(ballot => ballot == candidate);
        await Sleep(0);
    }

    return votes;
}
