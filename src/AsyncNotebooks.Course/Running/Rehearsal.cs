namespace AsyncNotebooks;

/// <summary>A run of the learner's code, and what was seen of it.</summary>
/// <typeparam name="T">The type of what the code returns.</typeparam>
internal sealed class Rehearsal<T>
{
    // A picture of more than that shows nothing any more.
    private const int MostEventsDrawn = 1000;

    private T? _result;

    /// <summary>What happened on the loop; null if there was none.</summary>
    public Trace? Trace { get; set; }

    /// <summary>What the code threw; null if it returned.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Set if nothing could go on.</summary>
    public LoopDeadlockException? Deadlock { get; set; }

    /// <summary>True if it went on without end and was stopped.</summary>
    public bool IsEndless { get; set; }

    /// <summary>True if it was stopped because it waited, on a virtual clock, for something that is not the loop's.</summary>
    public bool WaitsOutside { get; set; }

    /// <summary>When the code returned or threw, in seconds on the loop's clock.</summary>
    public double EndedAt { get; set; }

    /// <summary>The tasks that had not ended by then.</summary>
    public IReadOnlyList<LeftTask> Left { get; set; } = [];

    /// <summary>What the loop had to say: coroutines that were never awaited, failures that nobody saw.</summary>
    public List<LoopReport> Reports { get; } = [];

    /// <summary>What the code returned.</summary>
    /// <exception cref="NotYetException">It did not.</exception>
    public T Result
    {
        get
        {
            ExpectReturn();
            return _result!;
        }
        set => _result = value;
    }

    /// <summary>As <see cref="ExerciseCheck"/>'s, and the learner sees the run.</summary>
    public void Expect(bool holds, string reason, string message)
    {
        if (!holds)
            throw new NotYetException(reason, message, Timeline());
    }

    /// <summary>The code must have returned: no exception, no deadlock, an end.</summary>
    public void ExpectReturn()
    {
        Expect(!WaitsOutside, "outside-the-loop", "Your code waits for something outside the loop: a task of plain .NET, or another thread. As long as it does, the virtual clock of this check stands still, and nobody who sleeps can wake. Use what the loop has for it.");
        Expect(!IsEndless, "endless", "Your code came to no end and was stopped. Either it asks the same thing again and again, or it waits for something that never comes.");
        Expect(Deadlock is null, "deadlock", $"Nothing could go on any more: {string.Join(", ", Deadlock?.Waiting ?? [])}, and nothing is left that would change that.");
        Expect(Failure is null, "exception", $"Your code threw {Failure?.GetType().Name}{LearnerCode.At(Failure is null ? null : LearnerCode.LineOf(Failure))}: {Failure?.Message}");
    }

    /// <summary>It returned, and awaited every coroutine that it called.</summary>
    public void ExpectSound()
    {
        ExpectReturn();
        Expect(
            !Reports.Exists(report => report.Source is Coroutine),
            "never-awaited",
            "You called something that returns a coroutine and never awaited it. So nothing of it ran.");
    }

    /// <summary>It waited for another thread by being woken: it neither slept nor looked again and again.</summary>
    public void ExpectWoken(string message)
    {
        // To be woken takes two or three steps, with a queue or a helper of one's own some more. Whoever looks takes one for each look.
        const int MostSteps = 12;
        int Count(TraceEventKind kind) => Trace!.Events.Count(happening => happening.Kind == kind);
        Expect(Count(TraceEventKind.TimerFired) == 0 && Count(TraceEventKind.StepBegan) <= MostSteps, "polls", message);
    }

    /// <summary>Nothing that it started is still running.</summary>
    public void ExpectNothingLeft()
    {
        Expect(
            !Left.Any(task => task.IsCancelRequested),
            "cancel-not-awaited",
            $"You asked {Names(task => task.IsCancelRequested)} to cancel and returned at once. A request is not an end: a cancelled task may still have to tidy up. Wait until it has ended.");
        Expect(Left.Count == 0, "left-running", $"When your coroutine returned, {Names(_ => true)} had not ended. Whoever starts a task also waits for its end.");
    }

    private string Names(Func<LeftTask, bool> which) =>
        string.Join(" and ", Left.Where(which).Select(task => $"{task.Name} ({task.Coroutine})"));

    // Where threads take part, time is real, and a picture of microseconds explains nothing.
    private Figure? Timeline() => Trace is { IsVirtual: true, Tasks.Count: > 0, Events.Count: <= MostEventsDrawn } trace ? Figure.Timeline(trace, "What your code did") : null;
}
