async Coroutine<int> CountVotes(string[] ballots, string candidate)
{
    var votes = 0;
    for (var i = 1; i <= ballots.Length; i++)
    {
        if (ballots[i - 1] == candidate)
            votes++;
        if (i % 100 == 0)
            await Sleep(TimeSpan.Zero);
    }

    return votes;
}
