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

    private const double HeadingHeight = 34;

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

    /// <summary>What is said of the lanes that are not drawn.</summary>
    public string Note => $"… and {Quantity.Number(Hidden)} more tasks, in the table";

    /// <summary>How far below its top the first lane begins: below the name, if there is one.</summary>
    public double LanesTop => Name.Length > 0 ? HeadingHeight : 0;

    /// <summary>The length with its unit.</summary>
    public string LengthText => Quantity.Seconds(Length);
}
