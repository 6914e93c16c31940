namespace AsyncNotebooks;

/// <summary>What must be reported if nobody takes care of it before the loop closes.</summary>
/// <remarks>
/// CPython notices when an object is destroyed; a finalizer here would speak at a time that changes from run to run. These lists speak
/// when the loop closes, in order, and forget on the way whatever was taken care of.
/// </remarks>
internal sealed class Leftovers
{
    /// <summary>Coroutines that were called and have not begun.</summary>
    public WatchList<Coroutine> Coroutines { get; } = new(coroutine => !coroutine.HasBegun);

    /// <summary>Futures that failed and whose exception nobody has looked at.</summary>
    public WatchList<Future> Failures { get; } = new(future => !future.IsRetrieved);
}

/// <summary>A list that drops by itself what is no longer of concern; adding costs constant time, all told.</summary>
internal sealed class WatchList<T>(Predicate<T> isOfConcern)
{
    private readonly List<T> _items = [];
    private int _nextSweep = 64;

    public void Add(T item)
    {
        if (_items.Count >= _nextSweep)
        {
            _items.RemoveAll(seen => !isOfConcern(seen));
            // Twice what is left: the next sweep comes after as many additions as this one had to look at.
            _nextSweep = Math.Max(64, 2 * _items.Count);
        }

        _items.Add(item);
    }

    public IEnumerable<T> Remaining() => _items.Where(item => isOfConcern(item));
}
