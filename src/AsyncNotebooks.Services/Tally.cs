namespace AsyncNotebooks;

/// <summary>Counts what is under way at the same time, on any number of threads.</summary>
internal sealed class Tally
{
    private int _atOnce;
    private int _most;

    /// <summary>The most there was at once, since <see cref="Forget"/> or the start.</summary>
    public int Most => Volatile.Read(ref _most);

    /// <summary>Begins to look for the most anew.</summary>
    public void Forget() => Volatile.Write(ref _most, 0);

    /// <summary>One more is under way, until the result is disposed.</summary>
    public Visit Enter()
    {
        var now = Interlocked.Increment(ref _atOnce);
        for (var most = Most; now > most; most = Most)
            Interlocked.CompareExchange(ref _most, now, most);
        return new(this);
    }

    /// <summary>The stay of one; to be disposed once.</summary>
    public readonly struct Visit(Tally tally) : IDisposable
    {
        /// <summary>It is over.</summary>
        public void Dispose() => Interlocked.Decrement(ref tally._atOnce);
    }
}
