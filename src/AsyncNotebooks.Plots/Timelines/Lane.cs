using System.Globalization;

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
    /// <summary>What the lane is called: the name that the task was given; for one that has only a number, its coroutine, which says more.</summary>
    public string Title => HasOwnName ? Task.Name : Task.Coroutine;

    /// <summary>What stands beside the title, smaller: the other of the two. Nobody waits for a task without a parent, so its number is left out.</summary>
    public string Subtitle => HasOwnName ? Task.Coroutine : Depth > 0 ? Task.Name : "";

    /// <summary>Title and subtitle, for a sentence about the task alone.</summary>
    public string BothTitles => Subtitle.Length > 0 && Subtitle != Title ? $"{Title} ({Subtitle})" : Title;

    /// <summary>The least that tells the task from the others.</summary>
    public string ShortTitle => HasOwnName ? Task.Name : BothTitles;

    // "Task-7" is the number that the loop gave it.
    private bool HasOwnName =>
        Task.Coroutine.Length == 0
        || !Task.Name.StartsWith("Task-", StringComparison.Ordinal)
        || !int.TryParse(Task.Name.AsSpan("Task-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out _);

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
