namespace AsyncNotebooks;

/// <summary>The timers that are set, soonest first; of two that are due at the same time, the one set first.</summary>
/// <remarks>
/// A binary heap. A cancelled timer stays until it reaches the top or until cancelled ones are the majority, then one sweep drops
/// them all: cancelling is free, and no pile of dead timers builds up. CPython does the same (<c>base_events.py</c>), but leaves
/// the order of equal times to its heap.
/// </remarks>
internal sealed class TimerQueue
{
    private Entry[] _heap = new Entry[16];
    private int _count;
    private long _added;
    private int _cancelled;

    private readonly record struct Entry(double When, long Order, ITimedCallback Timer)
    {
        public bool IsBefore(in Entry other) => When < other.When || (When == other.When && Order < other.Order);
    }

    /// <summary>Timers in the queue, cancelled ones that have not been swept included.</summary>
    public int Count => _count;

    public void Add(double when, ITimedCallback timer)
    {
        if (_count == _heap.Length)
            Array.Resize(ref _heap, _heap.Length * 2);
        SiftUp(_count++, new Entry(when, _added++, timer));
    }

    /// <summary>When the next timer that somebody still waits for is due, in seconds on the loop's clock; false if there is none.</summary>
    public bool TryPeek(out double when)
    {
        while (_count > 0 && _heap[0].Timer.IsCancelled)
        {
            RemoveFirst();
            _cancelled--;
        }

        when = _count > 0 ? _heap[0].When : 0;
        return _count > 0;
    }

    /// <summary>Takes the next timer out if it is due before <paramref name="limit"/>.</summary>
    public ITimedCallback? TakeDue(double limit) =>
        TryPeek(out var when) && when < limit ? RemoveFirst() : null;

    /// <summary>Says that one more timer in the queue was cancelled.</summary>
    public void CountCancelled()
    {
        _cancelled++;
        if (_cancelled > 100 && _cancelled > _count / 2)
            Sweep();
    }

    private ITimedCallback RemoveFirst()
    {
        var first = _heap[0].Timer;
        var last = _heap[--_count];
        _heap[_count] = default;
        if (_count > 0)
            SiftDown(0, last);
        return first;
    }

    private void Sweep()
    {
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (!_heap[i].Timer.IsCancelled)
                _heap[kept++] = _heap[i];
        }

        Array.Clear(_heap, kept, _count - kept);
        (_count, _cancelled) = (kept, 0);
        for (var i = (_count / 2) - 1; i >= 0; i--)
            SiftDown(i, _heap[i]);
    }

    private void SiftUp(int at, Entry entry)
    {
        while (at > 0)
        {
            var parent = (at - 1) / 2;
            if (!entry.IsBefore(_heap[parent]))
                break;
            _heap[at] = _heap[parent];
            at = parent;
        }

        _heap[at] = entry;
    }

    private void SiftDown(int at, Entry entry)
    {
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= _count)
                break;
            if (child + 1 < _count && _heap[child + 1].IsBefore(_heap[child]))
                child++;
            if (!_heap[child].IsBefore(entry))
                break;
            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = entry;
    }
}
