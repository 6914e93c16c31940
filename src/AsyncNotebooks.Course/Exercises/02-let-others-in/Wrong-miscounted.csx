async Coroutine<int> CountVotes(string[] ballots, string candidate)
{
    var votes = 0;
    for (var i = 0; i < ballots.Length; i++)
    {
        if (i % 100 == 0)
            await Sleep(0);
        else if (ballots[i] == candidate)
            votes++;
    }

    return votes;
}
