namespace AsyncNotebooks;

/// <summary>A flag to wait for. Setting it lets everybody through who waits, and everybody who comes until it is cleared.</summary>
/// <remarks>Answers to <c>asyncio.Event</c>. Plain .NET has no awaitable one; a <see cref="TaskCompletionSource"/> serves for a single use.</remarks>
public sealed class AsyncEvent
{
    private readonly WaiterQueue _waiters = new("event");

    /// <summary>True between <see cref="Set"/> and <see cref="Clear"/>.</summary>
    public bool IsSet { get; private set; }

    /// <summary>Raises the flag.</summary>
    public void Set()
    {
        if (IsSet)
            return;
        IsSet = true;
        _waiters.Wake(_waiters.Count);
    }

    /// <summary>Lowers the flag.</summary>
    public void Clear() => IsSet = false;

    /// <summary>Waits until the flag is up; goes straight on if it is.</summary>
    public async Coroutine Wait()
    {
        if (IsSet)
            return;
        var place = _waiters.Enter();
        try
        {
            await place.Value;
        }
        finally
        {
            _waiters.Leave(place);
        }
    }
}
