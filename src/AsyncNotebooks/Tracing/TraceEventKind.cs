namespace AsyncNotebooks;

/// <summary>The kinds of events in a <see cref="Trace"/>.</summary>
public enum TraceEventKind
{
    /// <summary>A task was created; <see cref="TraceEvent.OtherId"/> created it.</summary>
    TaskCreated,

    /// <summary>The loop began a step of a task.</summary>
    StepBegan,

    /// <summary>The step ended because the task has to wait; the detail says for what.</summary>
    Suspended,

    /// <summary>What the task waited for is there: its next step is in the ready queue.</summary>
    Woken,

    /// <summary>Somebody asked the task to cancel.</summary>
    CancelRequested,

    /// <summary>The step ended because the coroutine returned.</summary>
    Completed,

    /// <summary>The step ended because the coroutine let a cancellation through.</summary>
    Cancelled,

    /// <summary>The step ended because the coroutine threw; the detail is the exception.</summary>
    Failed,

    /// <summary>A timer was set; the detail says what for and for when.</summary>
    TimerSet,

    /// <summary>A timer fired.</summary>
    TimerFired,

    /// <summary>A timer was called off before it fired.</summary>
    TimerCancelled,

    /// <summary>A plain callback was put in the ready queue; the detail is its name.</summary>
    CallbackQueued,

    /// <summary>A plain callback ran; the detail is its name.</summary>
    CallbackRan,

    /// <summary>When the loop closed: a coroutine that nobody awaited; the detail is its name.</summary>
    NeverAwaited,

    /// <summary>When the loop closed: a failure that nobody looked at; the detail is the exception.</summary>
    NeverRetrieved,

    /// <summary>The main coroutine has ended, or can never end, and there are tasks left: <c>Run</c> now cancels them.</summary>
    RunEnding,

    /// <summary>The main coroutine had ended and the task had not: <c>Run</c> cancelled it.</summary>
    LeftRunning,

    /// <summary>The task took a lock.</summary>
    LockTaken,

    /// <summary>The task gave a lock back.</summary>
    LockReleased,
}
