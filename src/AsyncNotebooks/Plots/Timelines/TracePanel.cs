namespace AsyncNotebooks.Plots;

/// <summary>One trace of a timeline figure.</summary>
/// <param name="Name">What it is called beside others; empty when it is alone.</param>
/// <param name="Lanes">Its tasks, each below its parent.</param>
/// <param name="Length">How long the run took, in seconds.</param>
/// <param name="IsVirtual">Whether on a clock that jumps.</param>
internal sealed record TracePanel(string Name, IReadOnlyList<Lane> Lanes, double Length, bool IsVirtual)
{
    /// <summary>More lanes than this nobody reads; the table still has them all.</summary>
    public const int MostLanes = 40;

    /// <summary>The panel of a trace.</summary>
    /// <exception cref="ArgumentException">The trace has no tasks.</exception>
    public static TracePanel Of(string name, Trace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return trace.Tasks.Count == 0
            ? throw new ArgumentException(trace.Events.Count == 0 ? Trace.NothingRecorded : Trace.NoTasks, nameof(trace))
            : new(name, LaneBuilder.Lanes(trace), trace.End - trace.Start, trace.IsVirtual);
    }

    /// <summary>The lanes that are drawn.</summary>
    public IEnumerable<Lane> Drawn => Lanes.Take(MostLanes);

    /// <summary>How many lanes are not.</summary>
    public int Hidden => Math.Max(0, Lanes.Count - MostLanes);

    /// <summary>The length with its unit.</summary>
    public string LengthText => Quantity.Seconds(Length);
}
