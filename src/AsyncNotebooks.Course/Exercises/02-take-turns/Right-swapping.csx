List<string> TakeTurns(IEnumerator<string> next, IEnumerator<string> other)
{
    var done = new List<string>();
    while (next.MoveNext())
    {
        done.Add(next.Current);
        (next, other) = (other, next);
    }

    while (other.MoveNext())
        done.Add(other.Current);
    return done;
}
