namespace AsyncNotebooks;

/// <summary>
/// How the cost of one kind of work grows with its size. Its lines go into a figure as they are:
/// <code>
/// Figure.Scaling("Many waits at once", Axis.Count("waits"), Axis.Seconds("time"), threads.Times, async.Times)
/// </code>
/// </summary>
/// <param name="Name">What the work is called.</param>
/// <param name="Samples">The samples, smallest size first.</param>
public sealed record ScalingSeries(string Name, IReadOnlyList<ScalingSample> Samples)
{
    /// <summary>The line of times: size against seconds.</summary>
    public (string Name, IReadOnlyList<(double X, double Y)> Points) Times =>
        (Name, [.. Samples.Select(sample => ((double)sample.Size, sample.Seconds))]);

    /// <summary>The line of memory: size against bytes.</summary>
    public (string Name, IReadOnlyList<(double X, double Y)> Points) Memory =>
        (Name, [.. Samples.Select(sample => ((double)sample.Size, (double)sample.Bytes))]);
}
