namespace AsyncNotebooks.Plots;

/// <summary>Samples with their name, and the percentiles that people ask for.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Samples">The samples, in any order.</param>
internal sealed record Distribution(string Name, IReadOnlyList<double> Samples)
{
    private static readonly (string Name, double Share)[] Marks = [("p50", 0.5), ("p95", 0.95), ("p99", 0.99)];

    /// <summary>Half, 95 and 99 of a hundred samples are no larger than these.</summary>
    public IReadOnlyList<(string Name, double Value)> Percentiles { get; } =
        [.. Marks.Select(mark => (mark.Name, SampleSummary.Percentile(Samples, mark.Share)))];

    /// <summary>Checks what a caller gave.</summary>
    public static IReadOnlyList<Distribution> Of(IReadOnlyList<(string Name, IReadOnlyList<double> Samples)> samples) =>
        samples.Count == 0
            ? throw new ArgumentException("A histogram needs at least one (name, samples).", nameof(samples))
            : [.. samples.Select(sample => new Distribution(sample.Name, sample.Samples))];
}
