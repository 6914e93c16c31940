namespace AsyncNotebooks;

/// <summary>What must be reported if nobody takes care of it before the loop closes.</summary>
/// <remarks>
/// CPython notices when an object is destroyed; a finalizer here would speak at a time that changes from run to run. These lists speak
/// when the loop closes, in order, and forget on the way whatever was taken care of.
/// </remarks>
internal sealed class Leftovers
{
    private Coroutine? _newest;

    /// <summary>Coroutines that were called and have not begun; the newest is still missing in it.</summary>
    public WatchList<Coroutine> Coroutines { get; } = new(coroutine => !coroutine.HasBegun);

    /// <summary>Futures that failed and whose exception nobody has looked at.</summary>
    public WatchList<Future> Failures { get; } = new(future => !future.IsRetrieved);

    /// <summary>Notes that a coroutine was called. Most are awaited on the spot and have begun before the next one is called: those cost no place in the list.</summary>
    public void Called(Coroutine? coroutine)
    {
        if (_newest is { HasBegun: false } waiting)
            waiting.IsOnlyCounted = !Coroutines.Add(waiting);
        _newest = coroutine;
    }
}

/// <summary>A list that drops by itself what is no longer of concern; adding costs constant time, all told.</summary>
/// <remarks>It keeps so many that all can be named; the rest it counts. A loop that runs for weeks must not hold every failure of its life.</remarks>
internal sealed class WatchList<T>(Predicate<T> isOfConcern)
{
    private const int MostKept = 10_000;

    private readonly List<T> _items = [];
    private int _additions;
    private int _nextSweep = 64;

    /// <summary>How many are of concern beyond those that were kept.</summary>
    public int FurtherCount { get; private set; }

    /// <returns>False if the item was only counted. Whoever takes care of it later has to say so with <see cref="CountOff"/>.</returns>
    public bool Add(T item)
    {
        if (++_additions >= _nextSweep)
        {
            _items.RemoveAll(seen => !isOfConcern(seen));
            // The next sweep comes after as many additions as that one will have to look at.
            (_additions, _nextSweep) = (0, Math.Max(64, _items.Count));
        }

        if (_items.Count >= MostKept)
        {
            FurtherCount++;
            return false;
        }

        _items.Add(item);
        return true;
    }

    public void CountOff() => FurtherCount--;

    public IEnumerable<T> Remaining() => _items.Where(item => isOfConcern(item));
}
