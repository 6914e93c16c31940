List<string> TakeTurns(IEnumerator<string> first, IEnumerator<string> second)
{
    var done = new List<string>();
    while (first.MoveNext())
        done.Add(first.Current);
    while (second.MoveNext())
        done.Add(second.Current);
    return done;
}
