namespace AsyncNotebooks.Plots;

/// <summary>Equal steps for equal ratios: growth by a constant power becomes a straight line.</summary>
internal sealed class LogScale : IScale
{
    private readonly LinearScale _logarithms;

    /// <summary>A scale of <paramref name="low"/> … <paramref name="high"/> (both positive) over the places <paramref name="start"/> … <paramref name="end"/>.</summary>
    public LogScale(double low, double high, double start, double end)
    {
        if (high <= low)
            (low, high) = (low / 2, high * 2);
        (low, high) = (RoundDown(low), RoundUp(high));
        _logarithms = new LinearScale(Math.Log10(low), Math.Log10(high), start, end);
        Ticks = TicksBetween(low, high);
    }

    /// <inheritdoc/>
    public IReadOnlyList<double> Ticks { get; }

    /// <inheritdoc/>
    public double this[double value] => _logarithms[Math.Log10(value)];

    // The axis begins and ends at a 1, 2 or 5 with zeros, so that the curve does not run into its corners.
    private static double RoundDown(double value)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(value) + 1e-9));
        return magnitude * ((value / magnitude) switch { < 1.999999 => 1, < 4.999999 => 2, _ => 5 });
    }

    private static double RoundUp(double value) => LinearScale.NiceStep(value);

    // Powers of ten, every other one where there are many; over a short range also 2 and 5.
    private static double[] TicksBetween(double low, double high)
    {
        var decades = Math.Log10(high / low);
        var stride = Math.Max(1, (int)Math.Ceiling(decades / 6));
        double[] digits = decades < 2 ? [1, 2, 5] : [1];
        var first = (int)Math.Floor(Math.Log10(low));
        var last = (int)Math.Ceiling(Math.Log10(high));
        return
        [
            .. from power in Enumerable.Range(first, last - first + 1)
               where power % stride == 0
               from digit in digits
               let tick = digit * Math.Pow(10, power)
               where tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)
               select tick,
        ];
    }
}
