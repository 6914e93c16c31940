namespace AsyncNotebooks.Plots;

/// <summary>One bar of a comparison.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Summary">Its samples in a few numbers, in seconds.</param>
/// <param name="SpeedUp">How many times faster than the first; 1 for the first itself.</param>
internal sealed record Contender(string Name, SampleSummary Summary, double SpeedUp)
{
    /// <summary>The contenders of samples in seconds, the others compared with the first by their medians.</summary>
    public static IReadOnlyList<Contender> Of(IReadOnlyList<(string Name, IReadOnlyList<double> Seconds)> samples)
    {
        if (samples.Count == 0)
            throw new ArgumentException("A comparison needs at least one (name, samples).", nameof(samples));
        var summaries = samples.Select(sample => SampleSummary.Of(sample.Seconds)).ToArray();
        return [.. summaries.Select((summary, i) => new Contender(samples[i].Name, summary, SpeedUpOf(summaries[0].Median, summary.Median)))];
    }

    /// <summary>The median with its unit.</summary>
    public string Median => Quantity.Seconds(Summary.Median);

    /// <summary>The speed-up in words; differences below a twentieth are none.</summary>
    public string Verdict => VerdictOf(SpeedUp);

    /// <summary>A speed-up in words: "6.0× faster".</summary>
    internal static string VerdictOf(double speedUp) => speedUp switch
    {
        double.PositiveInfinity => "too fast to measure",
        >= 1.05 => $"{Quantity.Times(speedUp)} faster",
        > 1 / 1.05 => "as fast",
        > 0 => $"{Quantity.Times(1 / speedUp)} slower",
        _ => "slower than what was too fast to measure",
    };

    /// <summary>How many times faster <paramref name="median"/> is than <paramref name="first"/>; a clock may be too coarse for either.</summary>
    internal static double SpeedUpOf(double first, double median) => first == median ? 1 : first / median;
}
