namespace AsyncNotebooks.Plots;

/// <summary>One task's line in a timeline.</summary>
/// <param name="Task">The task.</param>
/// <param name="Depth">How many parents it has.</param>
/// <param name="Created">When it was created, in seconds since the trace began.</param>
/// <param name="Spans">What it did, in order.</param>
/// <param name="CancelRequests">When somebody asked it to cancel.</param>
/// <param name="End">How it ended.</param>
internal sealed record Lane(
    TraceTask Task, int Depth, double Created, IReadOnlyList<LaneSpan> Spans, IReadOnlyList<double> CancelRequests, LaneEnd End)
{
    /// <summary>Where the task was created: "fetch.cs:12", without the folders of one machine; empty where it is not known.</summary>
    public string Source => Task.File is { Length: > 0 } file ? FormattableString.Invariant($"{file.Split('/', '\\')[^1]}:{Task.Line}") : "";

    /// <summary>The total time spent in a state, in seconds.</summary>
    public double Total(params ReadOnlySpan<Paint> states)
    {
        var total = 0.0;
        foreach (var span in Spans)
        {
            if (states.Contains(span.State))
                total += span.Length;
        }

        return total;
    }
}
