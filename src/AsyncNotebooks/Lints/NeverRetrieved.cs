namespace AsyncNotebooks.Lints;

/// <summary>A failure that nobody looked at.</summary>
internal sealed class NeverRetrieved : ILint
{
    public string Name => "failure not seen";

    public IEnumerable<LintFinding> Check(Trace trace)
    {
        var failed = trace.Events.Where(happened => happened.Kind == TraceEventKind.Failed).ToLookup(happened => happened.TaskId);
        return
            from unseen in trace.Events
            where unseen.Kind == TraceEventKind.NeverRetrieved
            let task = unseen.TaskId == 0 ? null : trace.Tasks[unseen.TaskId - 1]
            let who = task is null ? "A future" : LintWords.Who(trace, task.Id)
            select new LintFinding(
                Name, failed[unseen.TaskId].Select(failure => failure.Time).FirstOrDefault(unseen.Time), task?.Name ?? "", task?.File, task?.Line ?? 0,
                $"{who} failed with {unseen.Detail.TrimEnd('.')}, and nobody asked.",
                "The program went on as if all were well.",
                "Await it, in a try where it may fail, or look at its Exception.");
    }
}
