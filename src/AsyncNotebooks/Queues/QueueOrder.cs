namespace AsyncNotebooks;

/// <summary>Which item of an <see cref="AsyncQueue{T}"/> is taken first.</summary>
public enum QueueOrder
{
    /// <summary>The oldest (<c>asyncio.Queue</c>).</summary>
    Fifo,

    /// <summary>The newest (<c>asyncio.LifoQueue</c>).</summary>
    Lifo,

    /// <summary>The smallest (<c>asyncio.PriorityQueue</c>).</summary>
    Priority,
}
