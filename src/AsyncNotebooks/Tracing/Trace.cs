namespace AsyncNotebooks;

/// <summary>What the loop did, recorded while it did it: data, in order. Drawing it is somebody else's business.</summary>
/// <remarks>While nothing is recorded, each place that could record costs one test for null.</remarks>
public sealed class Trace
{
    // A step of this many seconds is felt by everybody else: asyncio's debug mode warns from twice as much on.
    internal const double HoldsFrom = 0.05;

    // One sentence for every view and figure that a trace cannot have.
    internal const string NothingRecorded = "The trace is empty. Record the whole run: Trace.Record(() => Run(Main())).";
    internal const string NoTasks = "The trace has callbacks but no tasks. Turns() shows it; record a run with tasks: Trace.Record(() => Run(Main())).";

    [ThreadStatic]
    private static TraceRecorder? t_recording;

    internal Trace(IReadOnlyList<TraceTask> tasks, IReadOnlyList<TraceEvent> events, bool isVirtual)
    {
        (Tasks, Events, IsVirtual) = (tasks, events, isVirtual);
        Start = events.Count == 0 ? 0 : events[0].Time;
        End = events.Count == 0 ? 0 : events[^1].Time;
    }

    /// <summary>The tasks, in order of creation.</summary>
    public IReadOnlyList<TraceTask> Tasks { get; }

    /// <summary>The events, in order.</summary>
    public IReadOnlyList<TraceEvent> Events { get; }

    /// <summary>The time of the first event, in seconds on the loop's clock.</summary>
    public double Start { get; }

    /// <summary>The time of the last event, in seconds on the loop's clock.</summary>
    public double End { get; }

    /// <summary>True if the loop ran on a <see cref="VirtualTime"/>: times are then the same in every run.</summary>
    public bool IsVirtual { get; }

    /// <summary>The recorder that loops made on this thread report to, if one is at work.</summary>
    internal static TraceRecorder? Recording => t_recording;

    /// <summary>Records every loop that is made while the program runs: <c>Trace.Record(() => Run(Main()))</c>.</summary>
    /// <param name="program">What to run. An exception that it throws is thrown here too.</param>
    public static Trace Record(Action program)
    {
        ArgumentNullException.ThrowIfNull(program);
        var outer = t_recording;
        var recorder = new TraceRecorder();
        t_recording = recorder;
        try
        {
            program();
        }
        finally
        {
            t_recording = outer;
        }

        return recorder.ToTrace();
    }

    /// <summary>What in the run is most often a mistake, each with its place, its cost and its cure.</summary>
    /// <exception cref="InvalidOperationException">The trace is empty.</exception>
    public LintReport Lints() => new(WithEvents());

    internal Trace WithTasks() =>
        Tasks.Count > 0 ? this : throw new InvalidOperationException(Events.Count > 0 ? NoTasks : NothingRecorded);

    internal Trace WithEvents() =>
        Events.Count > 0 ? this : throw new InvalidOperationException(NothingRecorded);
}
