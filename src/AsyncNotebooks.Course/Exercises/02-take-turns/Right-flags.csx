List<string> TakeTurns(IEnumerator<string> first, IEnumerator<string> second)
{
    var done = new List<string>();
    bool firstRuns = true, secondRuns = true;
    while (firstRuns || secondRuns)
    {
        firstRuns = firstRuns && first.MoveNext();
        if (firstRuns)
            done.Add(first.Current);
        secondRuns = secondRuns && second.MoveNext();
        if (secondRuns)
            done.Add(second.Current);
    }

    return done;
}
