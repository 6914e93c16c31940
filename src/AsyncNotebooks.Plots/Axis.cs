namespace AsyncNotebooks;

/// <summary>What the numbers along an axis mean.</summary>
/// <param name="Name">What is counted or measured: "time", "waits at once".</param>
/// <param name="Unit">In what: "s" (written as s, ms, µs), "B" (bytes), any other word as it is; empty for a count.</param>
public sealed record Axis(string Name, string Unit = "")
{
    /// <summary>A duration; the numbers are seconds.</summary>
    public static Axis Seconds(string name) => new(name, "s");

    /// <summary>A size; the numbers are bytes.</summary>
    public static Axis Bytes(string name) => new(name, "B");

    /// <summary>A number of things.</summary>
    public static Axis Count(string name) => new(name);

    /// <summary>A number with its unit: "602 ms", "12 items", "10,000".</summary>
    internal string Format(double value) => Unit switch
    {
        "s" => Quantity.Seconds(value),
        "B" => Quantity.Bytes(value),
        "" => Quantity.Number(value),
        _ => $"{Quantity.Number(value)} {Unit}",
    };

    /// <summary>The name with the unit in which the numbers up to <paramref name="largest"/> are written along the axis.</summary>
    internal string Label(double largest) =>
        Quantity.UnitFor(largest, Unit).Unit is { Length: > 0 } unit ? $"{Name} ({unit})" : Name;

    /// <summary>The unit in which the numbers up to <paramref name="largest"/> are written along the axis: 0.001 for milliseconds.</summary>
    internal double Size(double largest) => Quantity.UnitFor(largest, Unit).Size;

    /// <summary>The number alone, in the unit of <see cref="Label"/>.</summary>
    internal string Tick(double value, double largest) => Quantity.Number(value / Size(largest));
}
