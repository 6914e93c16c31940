namespace AsyncNotebooks.Lints;

/// <summary>A task that outlived the main coroutine. One that the program itself had asked to cancel is not meant: of that it took care.</summary>
internal sealed class LeakedTask : ILint
{
    public string Name => "task left running";

    public IEnumerable<LintFinding> Check(Trace trace)
    {
        var cancelled = trace.Events.TakeWhile(happened => happened.Kind != TraceEventKind.RunEnding)
            .Where(happened => happened.Kind == TraceEventKind.CancelRequested).Select(happened => happened.TaskId).ToHashSet();
        return
            from left in trace.Events
            where left.Kind == TraceEventKind.LeftRunning && !cancelled.Contains(left.TaskId)
            let task = trace.Tasks[left.TaskId - 1]
            group (left, task) by (task.Coroutine, task.File, task.Line) into tasks
            select Finding(trace, [.. tasks]);
    }

    private LintFinding Finding(Trace trace, IReadOnlyList<(TraceEvent Left, TraceTask Task)> tasks)
    {
        var (left, task) = tasks[0];
        var (who, was, it) = tasks.Count == 1
            ? (LintWords.Who(trace, task.Id), "was", "it")
            : ($"{Quantity.Number(tasks.Count)} tasks of {task.Coroutine} ({LintWords.Names(trace, tasks.Select(item => item.Task.Id))})", "were", "them");
        return new(
            Name, left.Time, task.Name, task.File, task.Line,
            $"{who} {was} still at work when the main coroutine had ended.",
            $"Run cancelled {it}; what was not done by then is not done.",
            "Keep the task and await it before the end, or start it in a TaskGroup, which waits for its tasks.");
    }
}
