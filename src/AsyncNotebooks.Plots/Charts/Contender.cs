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
        return [.. summaries.Select((summary, i) => new Contender(samples[i].Name, summary, AsyncNotebooks.SpeedUp.Of(summaries[0].Median, summary.Median)))];
    }

    /// <summary>The median with its unit.</summary>
    public string Median => Quantity.Seconds(Summary.Median);

    /// <summary>The speed-up in words.</summary>
    public string Verdict => AsyncNotebooks.SpeedUp.Words(SpeedUp);
}
