namespace AsyncNotebooks;

/// <summary>What a task can be suspended on: a future, or a sleep.</summary>
internal interface ISuspension
{
    /// <summary>Arranges that <see cref="LoopTask.Wake"/> is called for the task in time.</summary>
    void Park(LoopTask task);

    /// <summary>Cancels what is waited for and thereby wakes the task; false when it is too late for that.</summary>
    bool Cancel(string? message);

    /// <summary>True if it has been cancelled, so that the task goes on with an <see cref="OperationCanceledException"/>.</summary>
    bool IsCancelled { get; }

    /// <summary>What is waited for, in two or three words: "sleep 2 s", "task Task-3".</summary>
    string Describe();

    /// <summary>The tasks whose end it waits for; none if it waits for something else.</summary>
    IEnumerable<LoopTask> AwaitedTasks => [];

    /// <summary>True if the end of one of them may be enough.</summary>
    bool AnyIsEnough => false;
}
