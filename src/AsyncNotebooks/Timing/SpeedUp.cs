namespace AsyncNotebooks;

/// <summary>How much faster one thing is than another, as a number and in words.</summary>
internal static class SpeedUp
{
    /// <summary>How many times faster <paramref name="median"/> is than <paramref name="first"/>; a clock may be too coarse for either.</summary>
    public static double Of(double first, double median) => first == median ? 1 : first / median;

    /// <summary>"6.0× faster"; differences below a twentieth are none.</summary>
    public static string Words(double speedUp) => speedUp switch
    {
        double.PositiveInfinity => "too fast to measure",
        >= 1.05 => $"{Quantity.Times(speedUp)} faster",
        > 1 / 1.05 => "as fast",
        > 0 => $"{Quantity.Times(1 / speedUp)} slower",
        _ => "slower than what was too fast to measure",
    };
}
