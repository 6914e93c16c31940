namespace AsyncNotebooks;

/// <summary><see cref="AsyncQueue{T}.GetNow"/> found nothing.</summary>
/// <remarks>Answers to <c>asyncio.QueueEmpty</c>.</remarks>
public sealed class QueueEmptyException : InvalidOperationException
{
    internal QueueEmptyException()
        : base("The queue is empty. To wait for an item, write 'await queue.Get()'.")
    {
    }
}

/// <summary><see cref="AsyncQueue{T}.PutNow"/> found no room.</summary>
/// <remarks>Answers to <c>asyncio.QueueFull</c>.</remarks>
public sealed class QueueFullException : InvalidOperationException
{
    internal QueueFullException(int maxSize)
        : base($"The queue is full: it holds {maxSize}. To wait for room, write 'await queue.Put(item)'.")
    {
    }
}

/// <summary>The queue was shut down, and there is nothing left to take, or nothing more may be put in.</summary>
/// <remarks>Answers to <c>asyncio.QueueShutDown</c> of Python 3.13.</remarks>
public sealed class QueueShutDownException : InvalidOperationException
{
    internal QueueShutDownException()
        : base("The queue was shut down.")
    {
    }
}
