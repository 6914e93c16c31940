namespace AsyncNotebooks;

/// <summary>What the ready queue holds: something the loop can call in a later turn.</summary>
/// <remarks>asyncio keeps only handles there. A task and a future's observers are called as they are, which saves an object per switch.</remarks>
internal interface ICallback
{
    /// <summary>What it is known by to whoever wants to remove it from a future: itself, or the delegate in it.</summary>
    object Key => this;

    /// <summary>Called by the loop, once per entry in the ready queue.</summary>
    /// <param name="cause">The future whose completion put this callback in the queue; null when nothing but the loop did.</param>
    void Invoke(Future? cause);
}

/// <summary>A callback with an hour: what the timer queue holds.</summary>
internal interface ITimedCallback : ICallback
{
    /// <summary>True once nobody waits for this timer any more; the loop drops it unseen.</summary>
    bool IsCancelled { get; }

    /// <summary>Called by the loop when the timer is due and moves from the timers to the ready queue.</summary>
    void LeaveQueue();
}
