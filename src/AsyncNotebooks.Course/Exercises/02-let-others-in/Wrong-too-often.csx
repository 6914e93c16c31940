async Coroutine<int> CountVotes(string[] ballots, string candidate)
{
    var votes = 0;
    foreach (var ballot in ballots)
    {
        if (ballot == candidate)
            votes++;
        await Sleep(0);
    }

    return votes;
}
