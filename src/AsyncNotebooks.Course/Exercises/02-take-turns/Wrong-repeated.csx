List<string> TakeTurns(IEnumerator<string> first, IEnumerator<string> second)
{
    var done = new List<string>();
    bool firstRuns = true, secondRuns = true;
    while (firstRuns || secondRuns)
    {
        firstRuns = first.MoveNext();
        done.Add(first.Current);
        secondRuns = second.MoveNext();
        done.Add(second.Current);
    }

    return done;
}
