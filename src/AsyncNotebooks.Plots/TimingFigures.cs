namespace AsyncNotebooks;

/// <summary>Measurements as figures.</summary>
public static class TimingFigures
{
    /// <summary>The comparison as bars with whiskers.</summary>
    /// <param name="comparison">What was measured.</param>
    /// <param name="title">What the picture shows; without one, the names.</param>
    public static Figure ToFigure(this TimingComparison comparison, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Figure.Comparison(
            title ?? $"How long it takes: {string.Join(", ", comparison.Rows.Select(row => row.Name))}",
            [.. comparison.Rows.Select(row => (row.Name, row.Seconds))]);
    }
}
