using System.Globalization;
namespace AsyncNotebooks.Lints;

/// <summary>
/// A task that wakes again and again at the same line and does nothing else, while nobody else does anything either. Work between the
/// sleeps would show: as other events, or as time for which the loop was held.
/// </summary>
internal sealed class BusyPolling : ILint
{
    private const int Fewest = 10;
    private const double LongestSleep = 0.05;
    private const double LongestStep = 0.001;

    public string Name => "busy polling";

    public IEnumerable<LintFinding> Check(Trace trace) =>
        from run in Runs(trace)
        where run.Count >= Fewest && Median(run.Select(wait => wait.Held)) < LongestStep
        group run by (run[0].TaskId, SourcePlace.Of(run[0].Suspension)) into runs
        select Finding(trace, [.. runs.SelectMany(run => run)]);

    // The runs of short waits of one task at one line with nothing in between.
    private static IEnumerable<List<TraceEvent>> Runs(Trace trace)
    {
        var run = new List<TraceEvent>();
        foreach (var happened in trace.Events)
        {
            if (run.Count > 0 && GoesOn(run[^1], happened))
            {
                if (happened.Kind == TraceEventKind.Suspended)
                    run.Add(happened);
            }
            else if (run.Count > 0 || IsShort(happened))
            {
                if (run.Count > 0)
                    yield return run;
                run = IsShort(happened) ? [happened] : [];
            }
        }

        yield return run;
    }

    private static bool GoesOn(TraceEvent last, TraceEvent happened) => happened.TaskId == last.TaskId && happened.Kind switch
    {
        TraceEventKind.Suspended => IsShort(happened) && SourcePlace.Of(happened.Suspension) == SourcePlace.Of(last.Suspension),
        _ => happened.Kind is TraceEventKind.StepBegan or TraceEventKind.TimerSet or TraceEventKind.TimerFired || happened is { Kind: TraceEventKind.Woken, OtherId: 0 },
    };

    private static bool IsShort(TraceEvent happened) => happened.Kind == TraceEventKind.Suspended && happened.Detail.Split(' ') switch
    {
        ["yield"] => true,
        ["sleep", var seconds, "s"] => double.Parse(seconds, CultureInfo.InvariantCulture) <= LongestSleep,
        _ => false,
    };

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private LintFinding Finding(Trace trace, IReadOnlyList<TraceEvent> waits)
    {
        var (first, last) = (waits[0], waits[^1]);
        var where = first.Suspension;
        return new(
            Name, first.Time, LintWords.NameOf(trace, first.TaskId), where?.File, where?.Line ?? 0,
            $"{LintWords.Who(trace, first.TaskId)} woke{LintWords.Times(waits.Count)} between {LintWords.Time(trace, first.Time)} and {LintWords.Time(trace, last.Time)}, did nothing that the trace could see, and slept again.",
            first.Detail == "yield" ? "The loop never rested." : $"What it looks for is noticed late, by up to {first.Detail["sleep ".Length..]}.",
            "Wait for the thing itself: await the task or the future, an AsyncEvent that is set when it is so far, or an AsyncQueue.");
    }
}
