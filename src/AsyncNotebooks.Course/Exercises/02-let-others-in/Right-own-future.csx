async Coroutine<int> CountVotes(string[] ballots, string candidate)
{
    var votes = 0;
    var left = 100;
    foreach (var ballot in ballots)
    {
        votes += ballot == candidate ? 1 : 0;
        if (--left > 0)
            continue;
        left = 100;
        var turn = new Future();
        GetRunningLoop().CallSoon(turn.SetResult);
        await turn;
    }

    return votes;
}
