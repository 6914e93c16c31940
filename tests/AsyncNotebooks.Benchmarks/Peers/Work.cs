namespace AsyncNotebooks.Benchmarks.Peers;

/// <summary>One row of the table.</summary>
/// <param name="Id">Its name between the processes.</param>
/// <param name="Title">What is done, for people.</param>
/// <param name="Unit">What the numbers count, per item: nanoseconds or bytes.</param>
/// <param name="Headline">The size in the first table.</param>
/// <param name="PerItem">By what the total is divided, given the size.</param>
internal sealed record Work(string Id, string Title, string Unit, int Headline, Func<int, double> PerItem)
{
    /// <summary>How many switches each of many tasks makes.</summary>
    public const int SwitchesPerTask = 100;

    public static IReadOnlyList<Work> All { get; } =
    [
        new("one-task", "one task, `Sleep(0)`", "ns", 500_000, size => size),
        new("many-tasks", $"tasks × {SwitchesPerTask} × `Sleep(0)`", "ns", 10_000, size => (double)size * SwitchesPerTask),
        new("gather", "gather of coroutines that return at once", "ns", 200_000, size => size),
        new("sleepers", "gather of `Sleep(1)`, time over the second", "ns", 200_000, size => size),
        new("queue", "queue, put and get", "ns", 200_000, size => size),
        new("memory", "memory of a sleeping task", "B", 500_000, size => size),
    ];
}
