namespace AsyncNotebooks.Plots;

/// <summary>Equal steps for equal differences.</summary>
internal sealed class LinearScale : IScale
{
    private readonly double _from;
    private readonly double _to;
    private readonly double _start;
    private readonly double _end;

    /// <summary>A scale of <paramref name="low"/> … <paramref name="high"/> over the places <paramref name="start"/> … <paramref name="end"/>.</summary>
    /// <param name="low">The smallest number.</param>
    /// <param name="high">The largest; an empty range is made one wide.</param>
    /// <param name="start">The place of the smallest.</param>
    /// <param name="end">The place of the largest.</param>
    /// <param name="roundUp">Let the axis end at a tick.</param>
    /// <param name="count">About how many ticks.</param>
    public LinearScale(double low, double high, double start, double end, bool roundUp = false, int count = 5)
    {
        high = high > low ? high : low + 1;
        var step = NiceStep((high - low) / count);
        (_from, _to) = (low, roundUp ? Math.Ceiling((high / step) - 1e-9) * step : high);
        (_start, _end) = (start, end);
        var first = (long)Math.Ceiling((_from / step) - 1e-9);
        var last = (long)Math.Floor((_to / step) + 1e-9);
        Ticks = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>The number at the far end.</summary>
    public double High => _to;

    /// <inheritdoc/>
    public double this[double value] => _start + ((value - _from) / (_to - _from) * (_end - _start));

    /// <summary>The nearest 1, 2 or 5 with zeros that is at least <paramref name="raw"/>: steps that people count in.</summary>
    internal static double NiceStep(double raw)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return magnitude * ((raw / magnitude) switch { <= 1.000001 => 1, <= 2.000001 => 2, <= 5.000001 => 5, _ => 10 });
    }
}
