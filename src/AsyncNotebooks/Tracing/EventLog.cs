using System.Collections;

namespace AsyncNotebooks;

/// <summary>
/// The events of a recording, in blocks: what has been written is never moved, as a growing list would, and no block is so large that
/// the collector treats it apart.
/// </summary>
internal sealed class EventLog : IReadOnlyList<TraceEvent>
{
    private const int BlockSize = 512;

    private readonly List<TraceEvent[]> _blocks = [];

    public int Count { get; private set; }

    public TraceEvent this[int index] => (uint)index < (uint)Count
        ? _blocks[index / BlockSize][index % BlockSize]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} events, counted from 0.");

    public void Add(in TraceEvent happened)
    {
        if (Count % BlockSize == 0)
            _blocks.Add(new TraceEvent[BlockSize]);
        _blocks[^1][Count++ % BlockSize] = happened;
    }

    public IEnumerator<TraceEvent> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
