namespace AsyncNotebooks.Lints;

/// <summary>
/// Coroutines that were awaited one after another although nothing in the trace says that one needs what another gave. What the trace can
/// know: a coroutine's arguments are settled when it is called, so one that was called before another ended got nothing from it; and one
/// that returns no value has none to pass on. It cannot know about order for other reasons, and says so.
/// </summary>
internal sealed class OneAfterAnother : ILint
{
    // Too little to gain is not worth a word.
    private const double LeastGain = 0.01;
    private const double LeastShare = 0.1;

    public string Name => "one after another";

    public IEnumerable<LintFinding> Check(Trace trace)
    {
        var alike = trace.Tasks.ToLookup(task => (task.ParentId, task.Coroutine));
        var ends = trace.Events.Where(happened => happened.Kind is TraceEventKind.Completed or TraceEventKind.Cancelled or TraceEventKind.Failed)
            .ToDictionary(happened => happened.TaskId, happened => happened.Time);
        var created = trace.Events.Where(happened => happened.Kind is TraceEventKind.TaskCreated).ToDictionary(happened => happened.TaskId, happened => happened.Time);
        return
            from way in LegReader.Read(trace)
            from run in Runs(way.Legs)
            where Gain(run) >= Math.Max(LeastGain, LeastShare * run.Sum(leg => leg.Length))
            let own = trace.Tasks[way.Task - 1]
            where !alike[(own.ParentId, own.Coroutine)].Any(other => other != own && created[own.Id] < EndOf(other) && created[other.Id] < EndOf(own))
            select Finding(trace, way.Task, run);

        // Several tasks of one kind side by side are a pool: a choice of how much runs at once.
        double EndOf(TraceTask task) => ends.GetValueOrDefault(task.Id, trace.End);
    }

    private static IEnumerable<List<Leg>> Runs(IEnumerable<Leg> legs)
    {
        var run = new List<Leg>();
        foreach (var leg in legs)
        {
            var isUsable = leg is { Call: not null, Coordinates: false, Length: > 0 };
            if (!isUsable || !run.TrueForAll(earlier => AreIndependent(earlier, leg)))
            {
                yield return run;
                run = [];
            }

            if (isUsable)
                run.Add(leg);
        }

        yield return run;
    }

    private static bool AreIndependent(Leg earlier, Leg later) =>
        WasCalledBeforeEndOf(earlier, later) || (earlier.IsOfProgram && later.IsOfProgram && !earlier.ReturnsValue);

    private static bool WasCalledBeforeEndOf(Leg earlier, Leg later) => later.CalledAfter <= earlier.ToIndex;

    private static double Gain(List<Leg> run) => run.Count < 2 ? 0 : run.Sum(leg => leg.Length) - run.Max(leg => leg.Length);

    private LintFinding Finding(Trace trace, int task, List<Leg> run)
    {
        var who = LintWords.Join([.. run.CountBy(leg => leg.Name).Select(name => name.Key + LintWords.Times(name.Value))]);
        var calls = LintWords.Join([.. run.Select(leg => leg.Name).Distinct().Select(name => $"{name}(…)")]).Replace(" and ", ", ", StringComparison.Ordinal);
        var together = LintWords.Time(trace, run.Max(leg => leg.Length));
        var evidence = run.Skip(1).All(leg => WasCalledBeforeEndOf(run[0], leg))
            ? "All were called before the first had ended, so none was given what another returned."
            : "No value went from one to the next. Whether their order matters otherwise, a trace cannot know.";
        return new(
            Name, run[0].From, LintWords.NameOf(trace, task), run[0].Origin.File, run[0].Origin.Line,
            $"{LintWords.Who(trace, task)} awaited {who} one after another.",
            $"That took {LintWords.Time(trace, run.Sum(leg => leg.Length))}; together they may take {together}, as long as the longest.",
            $"{evidence} If it does not matter, run them together: await Gather({calls}{(run.Select(leg => leg.Name).Distinct().Count() == 1 ? ", …" : "")}).");
    }
}
