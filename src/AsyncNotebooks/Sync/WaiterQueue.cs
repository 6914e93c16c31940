namespace AsyncNotebooks;

/// <summary>The tasks that wait for something, first come first served. All the classes of this folder are built on it.</summary>
/// <param name="ownerKind">What they wait for, in a word or two: "lock".</param>
internal sealed class WaiterQueue(string ownerKind)
{
    private readonly LinkedList<Waiter> _waiters = new();

    /// <summary>How many wait, those included that have been woken or cancelled and have not gone on yet.</summary>
    public int Count => _waiters.Count;

    /// <summary>True if somebody waits who was not cancelled.</summary>
    public bool HasLive => _waiters.Any(waiter => !waiter.IsCancelled);

    /// <summary>The first in line.</summary>
    public Waiter? First => _waiters.First?.Value;

    /// <summary>Gets in line. The node is the place in it, to give back through <see cref="Leave"/>.</summary>
    public LinkedListNode<Waiter> Enter() => _waiters.AddLast(new Waiter(ownerKind));

    /// <summary>Leaves the line, from wherever in it; does nothing for who has left.</summary>
    public void Leave(LinkedListNode<Waiter> place)
    {
        if (place.List is not null)
            _waiters.Remove(place);
    }

    /// <summary>Wakes the first who have not been woken or cancelled, and leaves them in line; each leaves when it goes on.</summary>
    /// <returns>How many there were to wake.</returns>
    public int Wake(int count)
    {
        var woken = 0;
        for (var place = _waiters.First; place is not null && woken < count; place = place.Next)
        {
            if (place.Value.IsDone)
                continue;
            place.Value.SetResult();
            woken++;
        }

        return woken;
    }

    /// <summary>Takes waiters out of the line until one could be woken.</summary>
    public void ReleaseNext()
    {
        while (_waiters.First is { } first)
        {
            _waiters.RemoveFirst();
            if (first.Value.IsDone)
                continue;
            first.Value.SetResult();
            return;
        }
    }
}
