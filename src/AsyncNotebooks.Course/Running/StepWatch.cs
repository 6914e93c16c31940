namespace AsyncNotebooks.Course;

/// <summary>
/// Counts and times the steps of a program while it runs, with nothing but .NET's own means: a value of an <see cref="AsyncLocal{T}"/> belongs
/// to a task's context, and tells when a thread enters that context and leaves it, which the loop does once for each step.
/// </summary>
internal sealed class StepWatch
{
    // The exercises need some dozens. A program that goes on after that many asks the same question again and again.
    private const int MostSteps = 20_000;

    private readonly AsyncLocal<bool> _inside;
    private volatile EventLoop? _loop;
    private int _thread;
    private int _steps;

    // When the step that runs began, or the last one ended.
    private long _since = TimeProvider.System.GetTimestamp();
    private volatile bool _isInStep;

    public StepWatch() => _inside = new(change =>
    {
        // Work that was moved to another thread takes the context along; that is no step.
        if (change.ThreadContextChanged && Environment.CurrentManagedThreadId == _thread)
            Turn(change.CurrentValue);
    });

    /// <summary>True if the program went on without end and was stopped.</summary>
    public bool IsEndless { get; private set; }

    /// <summary>
    /// True if it was stopped because nothing happened any more. On a virtual clock somebody waits outside the loop then: where all wait within
    /// it, the clock jumps, or the loop reports a deadlock.
    /// </summary>
    public bool IsIdle { get; private set; }

    /// <summary>True if a step did not come back and was broken off.</summary>
    public bool IsHeld { get; set; }

    /// <summary>True if it did not even react to an interrupt, so that it goes on for ever in the background.</summary>
    public bool IsSpinning { get; set; }

    /// <summary>How long a step may take. Little in an exercise computes for long, and its waiting is virtual.</summary>
    public TimeSpan LongestStep { get; init; } = TimeSpan.FromSeconds(0.6);

    /// <summary>How long the step that is running has been running; zero between steps.</summary>
    public TimeSpan InStepFor => _isInStep ? Elapsed : TimeSpan.Zero;

    /// <summary>How long nothing has run; zero during a step.</summary>
    public TimeSpan IdleFor => _isInStep ? TimeSpan.Zero : Elapsed;

    private TimeSpan Elapsed => TimeProvider.System.GetElapsedTime(Interlocked.Read(ref _since));

    /// <summary>Begins to watch the task that is running, and all that it starts.</summary>
    public void Begin(EventLoop? loop = null)
    {
        (_loop, _thread) = (loop, Environment.CurrentManagedThreadId);
        _inside.Value = true;
        Turn(isInStep: true);
    }

    /// <summary>From outside: nothing has happened for too long.</summary>
    public void GiveUp()
    {
        IsEndless = IsIdle = true;
        Interlocked.Exchange(ref _since, TimeProvider.System.GetTimestamp());
        if (_loop is { IsClosed: false } loop)
            loop.CallSoonThreadsafe(loop.Stop);
    }

    private void Turn(bool isInStep)
    {
        Interlocked.Exchange(ref _since, TimeProvider.System.GetTimestamp());
        _isInStep = isInStep;
        if (!isInStep || ++_steps <= MostSteps)
            return;
        IsEndless = true;
        _loop?.Stop();
    }
}
