namespace AsyncNotebooks;

/// <summary>One contender of a <see cref="TimingComparison"/>.</summary>
public sealed class TimingRow
{
    internal TimingRow(string name, IReadOnlyList<double> seconds, TimingRow? first)
    {
        (Name, Seconds, Summary) = (name, seconds, SampleSummary.Of(seconds));
        SpeedUp = AsyncNotebooks.SpeedUp.Of(first?.Median ?? Median, Median);
    }

    /// <summary>What the contender is called.</summary>
    public string Name { get; }

    /// <summary>Every run that counted, in order, in seconds.</summary>
    public IReadOnlyList<double> Seconds { get; }

    /// <summary>The runs in a few numbers, in seconds.</summary>
    public SampleSummary Summary { get; }

    /// <summary>Half of the runs took no longer; in seconds.</summary>
    public double Median => Summary.Median;

    /// <summary>The fastest run, in seconds.</summary>
    public double Min => Summary.Min;

    /// <summary>The slowest run, in seconds.</summary>
    public double Max => Summary.Max;

    /// <summary>How far the middle half of the runs reaches, in seconds.</summary>
    public double Spread => Summary.Spread;

    /// <summary>How many times faster than the first contender, by the medians: 6 is six times faster, 0.5 is twice as slow.</summary>
    public double SpeedUp { get; }

    /// <summary><see cref="SpeedUp"/> as it is written: "6.0×".</summary>
    public string SpeedUpText => Quantity.Times(SpeedUp);

    /// <summary>One line: "concurrent 101 ms, 6.0×".</summary>
    public override string ToString() => $"{Name} {Quantity.Seconds(Median)}, {SpeedUpText}";
}
