namespace AsyncNotebooks;

/// <summary>A queue between tasks: taking waits for an item, putting waits for room if the queue is bounded.</summary>
/// <remarks>
/// Answers to <c>asyncio.Queue</c>, <c>LifoQueue</c> and <c>PriorityQueue</c>, which differ in the order of the items alone. Plain .NET:
/// <c>System.Threading.Channels.Channel&lt;T&gt;</c>, which other threads may use too; this queue belongs to its loop.
/// </remarks>
/// <typeparam name="T">The type of an item.</typeparam>
public sealed class AsyncQueue<T>
{
    private readonly ItemStore<T> _items;
    private readonly WaiterQueue _takers = new("queue item");
    private readonly WaiterQueue _putters = new("room in queue");
    private readonly AsyncEvent _finished = new();
    private int _unfinished;
    private bool _isShutDown;

    /// <summary>An empty queue.</summary>
    /// <param name="maxSize">How many items fit; no bound if zero or less.</param>
    /// <param name="order">Which item is taken first.</param>
    /// <param name="comparer">For <see cref="QueueOrder.Priority"/>: the smaller item comes first, of equal ones the older.</param>
    public AsyncQueue(int maxSize = 0, QueueOrder order = QueueOrder.Fifo, IComparer<T>? comparer = null)
    {
        MaxSize = Math.Max(0, maxSize);
        _items = ItemStore.Create(order, comparer);
        _finished.Set();
    }

    /// <summary>How many items fit; 0 means no bound.</summary>
    public int MaxSize { get; }

    /// <summary>How many items are in it.</summary>
    public int Count { get; private set; }

    /// <summary>True if there is nothing to take.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>True if there is no room.</summary>
    public bool IsFull => MaxSize > 0 && Count >= MaxSize;

    /// <summary>Puts an item in, once there is room.</summary>
    /// <exception cref="QueueShutDownException">The queue was shut down.</exception>
    public async Coroutine Put(T item)
    {
        while (IsFull && !_isShutDown)
            await StandInLine(_putters, () => !IsFull);
        PutNow(item);
    }

    /// <summary>Takes the next item out, once there is one.</summary>
    /// <exception cref="QueueShutDownException">The queue was shut down and is empty.</exception>
    public async Coroutine<T> Get()
    {
        while (IsEmpty && !_isShutDown)
            await StandInLine(_takers, () => !IsEmpty);
        return GetNow();
    }

    /// <summary>Puts an item in at once.</summary>
    /// <remarks>Answers to <c>put_nowait</c>.</remarks>
    /// <exception cref="QueueFullException">There is no room.</exception>
    /// <exception cref="QueueShutDownException">The queue was shut down.</exception>
    public void PutNow(T item)
    {
        if (_isShutDown)
            throw new QueueShutDownException();
        if (IsFull)
            throw new QueueFullException(MaxSize);
        _items.Add(item);
        Count++;
        _unfinished++;
        _finished.Clear();
        _takers.ReleaseNext();
    }

    /// <summary>Takes an item out at once.</summary>
    /// <remarks>Answers to <c>get_nowait</c>.</remarks>
    /// <exception cref="QueueEmptyException">There is none.</exception>
    /// <exception cref="QueueShutDownException">There is none, and the queue was shut down.</exception>
    public T GetNow()
    {
        if (IsEmpty)
            throw _isShutDown ? new QueueShutDownException() : new QueueEmptyException();
        var item = _items.Take();
        Count--;
        _putters.ReleaseNext();
        return item;
    }

    /// <summary>Says that the work on one item that was taken is finished; <see cref="Join"/> waits for as many calls as items were put in.</summary>
    /// <exception cref="InvalidOperationException">Called more often than items were put in.</exception>
    public void TaskDone()
    {
        if (_unfinished == 0)
            throw new InvalidOperationException("TaskDone was called more often than items were put in. Call it once for each item taken.");
        if (--_unfinished == 0)
            _finished.Set();
    }

    /// <summary>Waits until every item that was put in has been reported with <see cref="TaskDone"/>.</summary>
    public Coroutine Join() => _finished.Wait();

    /// <summary>Closes the queue: nothing more goes in; what is in it can still be taken, unless it is thrown away.</summary>
    /// <remarks>Answers to <c>asyncio.Queue.shutdown</c> of Python 3.13. Whoever waits gets a <see cref="QueueShutDownException"/> as soon as that is certain.</remarks>
    /// <param name="immediate">True to throw away what is in it; the items count as done.</param>
    public void Shutdown(bool immediate = false)
    {
        _isShutDown = true;
        while (immediate && !IsEmpty)
        {
            _items.Take();
            Count--;
            if (_unfinished > 0) // fewer than the items if TaskDone was called ahead of Get
                TaskDone();
        }

        while (_takers.Count > 0)
            _takers.ReleaseNext();
        while (_putters.Count > 0)
            _putters.ReleaseNext();
    }

    // Whoever wakes a waiter takes it out of the line. If the waiter then cannot use its turn, it passes it on.
    private static async Coroutine StandInLine(WaiterQueue line, Func<bool> canGoOn)
    {
        var place = line.Enter();
        try
        {
            await place.Value;
        }
        catch (OperationCanceledException)
        {
            line.Leave(place);
            if (canGoOn() && !place.Value.IsCancelled)
                line.ReleaseNext();
            throw;
        }
    }
}
