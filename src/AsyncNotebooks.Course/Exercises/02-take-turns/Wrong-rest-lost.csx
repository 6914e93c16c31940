List<string> TakeTurns(IEnumerator<string> first, IEnumerator<string> second)
{
    var done = new List<string>();
    while (first.MoveNext() && second.MoveNext())
    {
        done.Add(first.Current);
        done.Add(second.Current);
    }

    return done;
}
