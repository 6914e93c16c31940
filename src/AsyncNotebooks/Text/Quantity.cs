using System.Globalization;

namespace AsyncNotebooks;

/// <summary>
/// Numbers as people read them: three digits that matter and a unit that fits, the same in every country, because a notebook's
/// output is compared with the committed one to the letter.
/// </summary>
internal static class Quantity
{
    private static readonly (double Size, string Unit)[] TimeUnits = [(1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")];

    private static readonly (double Size, string Unit)[] ByteUnits = [(1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (1, "B")];

    /// <summary>A plain number: 0.00123, 6.02, 12,500.</summary>
    public static string Number(double value)
    {
        var rounded = Round(value);
        return Math.Abs(rounded) is > 0 and < 1e-4
            ? rounded.ToString("0.##e0", CultureInfo.InvariantCulture)
            : rounded.ToString("#,0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>A large number in little room: 1,000, 10k, 2M.</summary>
    public static string Compact(double value) => value switch
    {
        >= 1e9 => Number(value / 1e9) + "G",
        >= 1e6 => Number(value / 1e6) + "M",
        >= 1e4 => Number(value / 1e3) + "k",
        _ => Number(value),
    };

    /// <summary>A duration given in seconds: 602 ms, 2 s, 35.1 µs. Never minutes: the programs here count in seconds.</summary>
    public static string Seconds(double seconds) => WithUnit(seconds, TimeUnits, "s");

    /// <summary>A time or a duration in a run that took <paramref name="longest"/>: "0.5 s" where that counts seconds, "20 ms" where it does not.</summary>
    public static string Seconds(double seconds, double longest) =>
        longest >= 1 && seconds >= 0.01 ? $"{Number(seconds)} s" : Seconds(seconds);

    /// <summary>A size given in bytes: 272 B, 1.23 MB (powers of ten).</summary>
    public static string Bytes(double bytes) => WithUnit(bytes, ByteUnits, "B");

    /// <summary>A ratio: 6.0×, 12×, 0.05×.</summary>
    public static string Times(double ratio)
    {
        var digits = Math.Abs(ratio) switch { < 0.095 => "0.00", < 9.95 => "0.0", _ => "#,0" };
        return ratio.ToString(digits, CultureInfo.InvariantCulture) + "×";
    }

    /// <summary>The largest unit in which <paramref name="largest"/> is at least one, for the numbers along an axis.</summary>
    public static (double Size, string Unit) UnitFor(double largest, string unit) => unit switch
    {
        "s" => Pick(largest, TimeUnits),
        "B" => Pick(largest, ByteUnits),
        _ => (1, unit),
    };

    private static string WithUnit(double value, (double, string)[] units, string ofZero)
    {
        // Rounded first: 999,600 bytes are 1 MB, not 1,000 kB.
        var (size, unit) = value == 0 ? (1, ofZero) : Pick(Math.Abs(RoundTo(value, digits: 3)), units);
        return $"{Number(value / size)} {unit}";
    }

    private static (double Size, string Unit) Pick(double value, (double Size, string Unit)[] units)
    {
        foreach (var candidate in units)
        {
            // A hair of tolerance: 0.001 / 1e-3 need not be 1 in binary.
            if (value >= candidate.Size * (1 - 1e-9))
                return candidate;
        }

        return units[^1];
    }

    // Three digits that matter; from a thousand on, whole numbers keep all theirs.
    private static double Round(double value) => Math.Abs(value) >= 1000 ? Math.Round(value) : RoundTo(value, digits: 3);

    private static double RoundTo(double value, int digits)
    {
        if (Math.Abs(value) < 1e-300 || !double.IsFinite(value))
            return value;
        // Multiplying or dividing by a whole power of ten is exact where multiplying by 0.001 is not.
        var decimals = digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var factor = Math.Pow(10, Math.Abs(decimals));
        return decimals >= 0 ? Math.Round(value * factor) / factor : Math.Round(value / factor) * factor;
    }
}
