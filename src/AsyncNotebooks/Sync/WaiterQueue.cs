namespace AsyncNotebooks;

/// <summary>The tasks that wait for something, first come first served. All the classes of this folder are built on it.</summary>
/// <param name="owner">What they wait for, as <see cref="Waiter"/> takes it.</param>
internal sealed class WaiterQueue(object owner)
{
    private readonly LinkedList<Waiter> _waiters = new();

    // Everybody before this one has been woken or cancelled. Without it, each wake would walk past all who were woken before.
    private LinkedListNode<Waiter>? _firstAsleep;

    // In line, woken, and not gone on yet.
    private int _woken;

    /// <summary>How many wait, those included that have been woken or cancelled and have not gone on yet.</summary>
    public int Count => _waiters.Count;

    /// <summary>True if somebody waits who was not cancelled.</summary>
    public bool HasLive => _woken > 0 || NextAsleep() is not null;

    /// <summary>Gets in line. The node is the place in it, to give back through <see cref="Leave"/>.</summary>
    public LinkedListNode<Waiter> Enter()
    {
        var place = _waiters.AddLast(new Waiter(owner));
        _firstAsleep ??= place;
        return place;
    }

    /// <summary>Leaves the line, from wherever in it; does nothing for who has left.</summary>
    public void Leave(LinkedListNode<Waiter> place)
    {
        if (place.List is null)
            return;
        if (_firstAsleep == place)
            _firstAsleep = place.Next;
        if (place.Value is { IsDone: true, IsCancelled: false })
            _woken--;
        _waiters.Remove(place);
    }

    /// <summary>Wakes the first who have not been woken or cancelled, and leaves them in line; each leaves when it goes on.</summary>
    /// <returns>How many there were to wake.</returns>
    public int Wake(int count)
    {
        var woken = 0;
        for (; woken < count && NextAsleep() is { } place; woken++)
            Wake(place.Value);
        return woken;
    }

    /// <summary>Wakes the very first in line. If that one is awake already, or cancelled, the turn is its own to use or to pass on.</summary>
    public void WakeFirst()
    {
        if (_waiters.First is { Value: { IsDone: false } first })
            Wake(first);
    }

    /// <summary>Takes waiters out of the line until one could be woken.</summary>
    public void ReleaseNext()
    {
        while (_waiters.First is { } first)
        {
            Leave(first);
            if (first.Value.IsDone)
                continue;
            first.Value.SetResult();
            return;
        }
    }

    private void Wake(Waiter waiter)
    {
        waiter.SetResult();
        _woken++;
    }

    private LinkedListNode<Waiter>? NextAsleep()
    {
        while (_firstAsleep is { Value.IsDone: true } done)
            _firstAsleep = done.Next;
        return _firstAsleep;
    }
}
