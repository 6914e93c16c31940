namespace AsyncNotebooks;

/// <summary>
/// A clock that stands still while code runs and jumps to the next timer as soon as nothing can run.
/// <c>await Sleep(3600)</c> costs nothing on it, and every run gives the same times.
/// </summary>
/// <remarks>
/// Give one to <see cref="Asyncio.Run{T}(Coroutine{T}, TimeProvider, bool)"/>. It answers to trio's <c>MockClock(autojump_threshold=0)</c>.
/// The jump waits for what happens outside the loop: while a thread or a plain <see cref="Task"/> is outstanding, virtual time stands still,
/// unless plain .NET code waits for this loop: for a timer of its clock (<c>Task.Delay(…, clock)</c>), or for one of its coroutines.
/// </remarks>
public sealed class VirtualTime : TimeProvider
{
    // Any fixed day would do; it only has to be the same in every run.
    private static readonly DateTimeOffset s_start = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Seconds since the clock was made.</summary>
    public double Now { get; private set; }

    /// <summary>One tick is a nanosecond.</summary>
    public override long TimestampFrequency => 1_000_000_000;

    /// <inheritdoc/>
    public override long GetTimestamp() => (long)Math.Round(Now * TimestampFrequency);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => s_start.AddSeconds(Now);

    /// <summary>A timer of the running loop, so that <c>Task.Delay(delay, clock)</c> follows the virtual clock too.</summary>
    /// <exception cref="InvalidOperationException">No loop runs on this thread, or the running one has another clock.</exception>
    public override System.Threading.ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (EventLoop.RunningOrNull is not { } loop || loop.Clock != this)
            throw new InvalidOperationException("A virtual clock moves only while its loop runs. Make the timer inside Run(main, clock).");
        return new VirtualTimer(loop, () => callback(state), dueTime, period);
    }

    /// <summary>Lets time pass while code runs: the step that calls this takes that long, and holds the loop for as long.</summary>
    /// <remarks>Stands for work that keeps the processor busy, so that a timeline shows it with a width that is the same in every run.</remarks>
    /// <param name="seconds">How long the work takes; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seconds"/> is negative or not a number.</exception>
    public void Advance(double seconds)
    {
        if (!(seconds >= 0))
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A clock does not run backwards.");
        Now += seconds;
    }

    /// <summary>Jumps; only the loop may, when it has nothing else to do.</summary>
    internal void JumpTo(double when) => Now = Math.Max(Now, when);
}
