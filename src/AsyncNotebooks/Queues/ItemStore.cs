namespace AsyncNotebooks;

/// <summary>Where a queue keeps its items; the order in which they come out is all that differs.</summary>
internal abstract class ItemStore<T>
{
    public abstract void Add(T item);

    public abstract T Take();
}

internal static class ItemStore
{
    public static ItemStore<T> Create<T>(QueueOrder order, IComparer<T>? comparer) => order switch
    {
        QueueOrder.Fifo => new Fifo<T>(),
        QueueOrder.Lifo => new Lifo<T>(),
        QueueOrder.Priority => new Sorted<T>(comparer ?? Comparer<T>.Default),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Unknown order."),
    };

    private sealed class Fifo<T> : ItemStore<T>
    {
        private readonly Queue<T> _items = new();

        public override void Add(T item) => _items.Enqueue(item);

        public override T Take() => _items.Dequeue();
    }

    private sealed class Lifo<T> : ItemStore<T>
    {
        private readonly Stack<T> _items = new();

        public override void Add(T item) => _items.Push(item);

        public override T Take() => _items.Pop();
    }

    private sealed class Sorted<T>(IComparer<T> comparer) : ItemStore<T>
    {
        // .NET's heap does not keep the order of equal items; their number of arrival does.
        private readonly PriorityQueue<T, (T Item, long Arrival)> _items = new(Comparer<(T Item, long Arrival)>.Create((a, b) =>
            comparer.Compare(a.Item, b.Item) is var byItem and not 0 ? byItem : a.Arrival.CompareTo(b.Arrival)));

        private long _arrivals;

        public override void Add(T item) => _items.Enqueue(item, (item, _arrivals++));

        public override T Take() => _items.Dequeue();
    }
}
