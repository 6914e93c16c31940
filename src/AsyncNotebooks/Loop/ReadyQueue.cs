using System.Diagnostics.CodeAnalysis;

namespace AsyncNotebooks;

/// <summary>First in, first out: the callbacks that will run in the next turn, each with the future that caused it.</summary>
/// <remarks>A ring buffer rather than <see cref="Queue{T}"/>: the two stores of an entry are all that a switch costs here.</remarks>
internal struct ReadyQueue
{
    private const int SmallestCapacity = 64;

    private (ICallback Callback, Future? Cause)[] _ring = new (ICallback, Future?)[SmallestCapacity];
    private int _head;
    private int _count;

    [SuppressMessage("Performance", "CA1805", Justification = "A struct with initialisers needs a constructor.")]
    public ReadyQueue()
    {
    }

    public readonly int Count => _count;

    public void Enqueue(ICallback callback, Future? cause)
    {
        if (_count == _ring.Length)
            Resize(_ring.Length * 2);
        _ring[(_head + _count) & (_ring.Length - 1)] = (callback, cause);
        _count++;
    }

    public ICallback Dequeue(out Future? cause)
    {
        ref var entry = ref _ring[_head];
        var callback = entry.Callback;
        cause = entry.Cause;
        entry = default; // a ring that kept what has run would keep it alive
        _head = (_head + 1) & (_ring.Length - 1);
        _count--;
        return callback;
    }

    /// <summary>Gives back the room of a rush that is over, so that a million sleepers do not pay for the turn that started them.</summary>
    public void Trim()
    {
        if (_ring.Length > 16 * SmallestCapacity && _count < _ring.Length / 16)
            Resize(_ring.Length / 8);
    }

    // The capacity stays a power of two: the mask above depends on it.
    private void Resize(int capacity)
    {
        var larger = new (ICallback, Future?)[capacity];
        for (var i = 0; i < _count; i++)
            larger[i] = _ring[(_head + i) & (_ring.Length - 1)];
        (_ring, _head) = (larger, 0);
    }
}
