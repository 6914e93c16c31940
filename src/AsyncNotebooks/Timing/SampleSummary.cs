namespace AsyncNotebooks;

/// <summary>What several measurements of one thing say together: the middle, the ends and the quarters, in the unit of the samples.</summary>
/// <param name="Count">How many samples there are.</param>
/// <param name="Min">The smallest.</param>
/// <param name="LowerQuartile">A quarter of the samples are no larger.</param>
/// <param name="Median">Half of the samples are no larger. One slow run does not move it; that is why it is preferred to the mean.</param>
/// <param name="UpperQuartile">Three quarters of the samples are no larger.</param>
/// <param name="Max">The largest.</param>
public sealed record SampleSummary(int Count, double Min, double LowerQuartile, double Median, double UpperQuartile, double Max)
{
    /// <summary>How far the middle half of the samples reaches (the interquartile range).</summary>
    public double Spread => UpperQuartile - LowerQuartile;

    /// <summary>Summarizes <paramref name="samples"/>, in any order.</summary>
    /// <exception cref="ArgumentException">There are no samples, or one is not a finite number.</exception>
    public static SampleSummary Of(IReadOnlyList<double> samples)
    {
        var sorted = Sorted(samples);
        return new(
            sorted.Length, sorted[0], At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75), sorted[^1]);
    }

    /// <summary>
    /// The value that the given share of the samples does not exceed, interpolated between neighbours as NumPy's
    /// <c>percentile</c> and Excel do.
    /// </summary>
    /// <param name="samples">The samples, in any order.</param>
    /// <param name="share">0 for the smallest, 0.5 for the median, 1 for the largest.</param>
    /// <exception cref="ArgumentException">There are no samples, or one is not a finite number.</exception>
    public static double Percentile(IReadOnlyList<double> samples, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        return At(Sorted(samples), share);
    }

    private static double[] Sorted(IReadOnlyList<double> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (samples.Count == 0)
            throw new ArgumentException("There is nothing to summarize: give at least one sample.", nameof(samples));
        if (samples.Any(sample => !double.IsFinite(sample)))
            throw new ArgumentException("A sample is not a finite number; leave runs that failed out.", nameof(samples));
        return [.. samples.Order()];
    }

    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length
            ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]))
            : sorted[below];
    }
}
