namespace AsyncNotebooks.Plots;

/// <summary>Equal intervals at round numbers, the same for every panel of a histogram, so that the panels can be compared.</summary>
/// <param name="First">The lower edge of the first interval.</param>
/// <param name="Step">The width of each.</param>
/// <param name="Count">How many there are.</param>
internal sealed record Bins(double First, double Step, int Count)
{
    /// <summary>About sixty at most intervals over all samples, from zero unless that would push them into a corner.</summary>
    public static Bins Over(IReadOnlyList<double> samples)
    {
        var (low, high) = (samples.Min(), samples.Max());
        if (low > 0 && low < 0.5 * high)
            low = 0;
        var range = high > low ? high - low : high == 0 ? 1 : Math.Abs(high);
        var step = LinearScale.NiceStep(range / 60);
        var first = Math.Floor((low / step) + 1e-9) * step;
        return new(first, step, (int)Math.Floor(((high - first) / step) + 1e-9) + 1);
    }

    /// <summary>The upper edge of the last interval.</summary>
    public double Last => First + (Step * Count);

    /// <summary>The lower edge of an interval.</summary>
    public double Edge(int index) => First + (Step * index);

    /// <summary>How many samples fall into each interval; a sample on an edge belongs to the interval above it.</summary>
    public IReadOnlyList<int> CountIn(IEnumerable<double> samples)
    {
        var counts = new int[Count];
        foreach (var sample in samples)
            counts[Math.Clamp((int)Math.Floor(((sample - First) / Step) + 1e-9), 0, Count - 1)]++;
        return counts;
    }
}
