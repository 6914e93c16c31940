namespace AsyncNotebooks;

/// <summary>A place where a fixed number of tasks wait for each other and then go on together. It can be used again and again.</summary>
/// <remarks>Answers to <c>asyncio.Barrier</c>. Plain .NET: <see cref="System.Threading.Barrier"/>, for threads.</remarks>
public sealed class AsyncBarrier
{
    private readonly AsyncCondition _changed = new();
    private Phase _phase = Phase.Filling;
    private int _inside;

    private enum Phase
    {
        Filling,
        Draining,
        Resetting,
        Broken,
    }

    /// <summary>A barrier for that many tasks.</summary>
    /// <param name="parties">One or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parties"/> is less than one.</exception>
    public AsyncBarrier(int parties)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 1);
        Parties = parties;
    }

    /// <summary>How many tasks it takes to go on.</summary>
    public int Parties { get; }

    /// <summary>How many wait now.</summary>
    public int Waiting => _phase == Phase.Filling ? _inside : 0;

    /// <summary>True after <see cref="Abort"/>.</summary>
    public bool IsBroken => _phase == Phase.Broken;

    /// <summary>Waits until <see cref="Parties"/> tasks are here.</summary>
    /// <returns>The place of this task among them, from 0.</returns>
    /// <exception cref="BarrierBrokenException">The barrier was aborted, or reset while this task waited.</exception>
    public async Coroutine<int> Wait()
    {
        using (await _changed.Acquire())
        {
            // A round that is going out, or being thrown out, must be over before the next one gathers.
            await _changed.WaitFor(() => _phase is not (Phase.Draining or Phase.Resetting));
            if (_phase == Phase.Broken)
                throw new BarrierBrokenException("The barrier was aborted.");

            var place = _inside++;
            try
            {
                if (_inside == Parties)
                    Enter(Phase.Draining);
                else
                    await WaitToBeReleased();
                return place;
            }
            finally
            {
                _inside--;
                LeaveRound();
            }
        }
    }

    /// <summary>Throws out whoever waits and starts afresh.</summary>
    public async Coroutine Reset()
    {
        using (await _changed.Acquire())
            Enter(_inside > 0 ? Phase.Resetting : Phase.Filling);
    }

    /// <summary>Breaks the barrier for good: whoever waits, or comes, gets a <see cref="BarrierBrokenException"/>.</summary>
    public async Coroutine Abort()
    {
        using (await _changed.Acquire())
            Enter(Phase.Broken);
    }

    private async Coroutine WaitToBeReleased()
    {
        await _changed.WaitFor(() => _phase != Phase.Filling);
        if (_phase is Phase.Broken or Phase.Resetting)
            throw new BarrierBrokenException("The barrier was aborted or reset while this task waited.");
    }

    // The last one out makes the barrier ready for the next round.
    private void LeaveRound()
    {
        if (_inside == 0)
            Enter(_phase is Phase.Resetting or Phase.Draining ? Phase.Filling : _phase);
    }

    private void Enter(Phase phase)
    {
        _phase = phase;
        _changed.NotifyAll();
    }
}
