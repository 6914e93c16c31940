using System.Runtime.InteropServices;

namespace AsyncNotebooks;

/// <summary>The callbacks of one future, in the order in which they were added.</summary>
/// <remarks>
/// Tasks that time out on a future they share take their callbacks back one by one. A search each time would be quadratic, so a list that
/// has grown keeps an index; a short one is searched.
/// </remarks>
internal sealed class CallbackList
{
    private const int LongestSearched = 16;

    public CallbackList(ICallback first) => Add(first);

    // A removed callback leaves a gap, and the gaps are closed when they are the majority.
    private readonly List<Entry> _entries = [];
    private int _gaps;

    // Where a callback was added last; null until somebody removes from a long list.
    private Dictionary<object, int>? _index;

    // Previous: where the same callback was added before; -1 for nowhere.
    private readonly record struct Entry(ICallback? Callback, int Previous);

    public void Add(ICallback callback)
    {
        _entries.Add(new Entry(callback, -1));
        if (_index is not null)
            EnterInIndex(_entries.Count - 1);
    }

    /// <summary>Removes every occurrence of what has that key.</summary>
    /// <returns>How many there were.</returns>
    public int Remove(object key)
    {
        if (_entries.Count <= LongestSearched)
            return _entries.RemoveAll(entry => entry.Callback is { } callback && callback.Key.Equals(key));
        if (_index is null)
            BuildIndex();
        var removed = 0;
        if (_index!.Remove(key, out var at))
        {
            for (; at >= 0; removed++)
                (_entries[at], at) = (default, _entries[at].Previous);
        }

        CountGaps(removed);
        return removed;
    }

    public void EnqueueAll(EventLoop loop, Future cause)
    {
        foreach (var entry in _entries)
        {
            if (entry.Callback is { } callback)
                loop.Enqueue(callback, cause);
        }
    }

    private void CountGaps(int more)
    {
        _gaps += more;
        if (_gaps <= _entries.Count / 2)
            return;
        _entries.RemoveAll(entry => entry.Callback is null);
        (_gaps, _index) = (0, null);
    }

    private void BuildIndex()
    {
        _index = new(_entries.Count);
        for (var i = 0; i < _entries.Count; i++)
            EnterInIndex(i);
    }

    private void EnterInIndex(int at)
    {
        if (_entries[at].Callback is not { } callback)
            return;
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_index!, callback.Key, out var known);
        _entries[at] = new Entry(callback, known ? last : -1);
        last = at;
    }
}
