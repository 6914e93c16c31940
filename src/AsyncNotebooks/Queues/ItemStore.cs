namespace AsyncNotebooks;

/// <summary>Where a queue keeps its items; the order in which they come out is all that differs.</summary>
internal interface IItemStore<T>
{
    int Count { get; }

    void Add(T item);

    T Take();
}

internal static class ItemStore
{
    public static IItemStore<T> Create<T>(QueueOrder order, IComparer<T>? comparer) => order switch
    {
        QueueOrder.Fifo => new Fifo<T>(),
        QueueOrder.Lifo => new Lifo<T>(),
        QueueOrder.Priority => new Sorted<T>(comparer ?? Comparer<T>.Default),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Unknown order."),
    };

    private sealed class Fifo<T> : IItemStore<T>
    {
        private readonly Queue<T> _items = new();

        public int Count => _items.Count;

        public void Add(T item) => _items.Enqueue(item);

        public T Take() => _items.Dequeue();
    }

    private sealed class Lifo<T> : IItemStore<T>
    {
        private readonly Stack<T> _items = new();

        public int Count => _items.Count;

        public void Add(T item) => _items.Push(item);

        public T Take() => _items.Pop();
    }

    private sealed class Sorted<T>(IComparer<T> comparer) : IItemStore<T>
    {
        // .NET's heap does not keep the order of equal items; their number of arrival does.
        private readonly PriorityQueue<T, (T Item, long Arrival)> _items = new(Comparer<(T Item, long Arrival)>.Create((a, b) =>
            comparer.Compare(a.Item, b.Item) is var byItem and not 0 ? byItem : a.Arrival.CompareTo(b.Arrival)));

        private long _arrivals;

        public int Count => _items.Count;

        public void Add(T item) => _items.Enqueue(item, (item, _arrivals++));

        public T Take() => _items.Dequeue();
    }
}
