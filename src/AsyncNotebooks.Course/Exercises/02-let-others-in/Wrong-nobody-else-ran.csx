async Coroutine Pause()
{
}

async Coroutine<int> CountVotes(string[] ballots, string candidate)
{
    var votes = 0;
    foreach (var bundle in ballots.Chunk(100))
    {
        votes += bundle.Count(ballot => ballot == candidate);
        await Pause();
    }

    return votes;
}
