namespace AsyncNotebooks;

/// <summary>
/// Counts and times the steps of a program while it runs, with nothing but .NET's own means: a value of an <see cref="AsyncLocal{T}"/> belongs
/// to a task's context, and tells when a thread enters that context and leaves it, which the loop does once for each step.
/// </summary>
internal sealed class StepWatch
{
    // The exercises need some dozens. A program that goes on after that many asks the same question again and again.
    private const int MostSteps = 20_000;

    // The same of tasks that have not ended. To count them takes longer than to count steps, so it is done now and then.
    private const int MostTasks = 1000;
    private const int StepsBetweenCounts = 100;

    private readonly AsyncLocal<bool> _inside;
    private volatile EventLoop? _loop;
    private readonly long _began = TimeProvider.System.GetTimestamp();
    private readonly long _memory = GC.GetTotalMemory(forceFullCollection: false);
    private int _thread;
    private int _steps;
    private volatile bool _isStopped;

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

    /// <summary>True if it was aborted because it wanted ever more memory.</summary>
    public bool IsAborted { get; set; }

    /// <summary>How long a step may take. Little in an exercise computes for long, and its waiting is virtual.</summary>
    public TimeSpan LongestStep { get; init; } = TimeSpan.FromSeconds(0.6);

    /// <summary>How long a program may run, in real time. Many short steps may block a little each.</summary>
    public TimeSpan LongestRun { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>By how many bytes the memory of the process may grow meanwhile. No exercise needs a hundredth of it; the rest is for garbage.</summary>
    public long MostMemory { get; init; } = 1L << 28;

    /// <summary>True while the memory has grown by more than that.</summary>
    public bool IsHungry => GC.GetTotalMemory(forceFullCollection: false) - _memory > MostMemory;

    /// <summary>True if a good part of that is used already, garbage not counted. To find out takes time; asked of a step that does not come back.</summary>
    public bool IsHoarding => GC.GetTotalMemory(forceFullCollection: true) - _memory > MostMemory / 8;

    /// <summary>How long the program has been running.</summary>
    public TimeSpan RunsFor => TimeProvider.System.GetElapsedTime(_began);

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
        StopLoop();
    }

    /// <summary>From outside: the program has been running for too long, and so does all that it does from now on.</summary>
    public void Stop()
    {
        if (_isStopped)
            return;
        IsEndless = _isStopped = true;
        StopLoop();
    }

    private void StopLoop()
    {
        if (_loop is { IsClosed: false } loop)
            loop.CallSoonThreadsafe(loop.Stop);
    }

    private void Turn(bool isInStep)
    {
        Interlocked.Exchange(ref _since, TimeProvider.System.GetTimestamp());
        _isInStep = isInStep;
        if (!isInStep)
            return;
        _isStopped |= ++_steps > MostSteps || (_steps % StepsBetweenCounts == 0 && _loop?.AllTasks().Count > MostTasks);
        if (!_isStopped)
            return;
        IsEndless = true;
        _loop?.Stop();
    }
}
