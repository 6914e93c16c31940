namespace AsyncNotebooks.Plots;

/// <summary>A line with its name.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Points">Its points, from left to right.</param>
internal sealed record PlottedLine(string Name, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>Checks and orders what a caller gave; with <paramref name="positive"/> for axes that have no zero.</summary>
    public static IReadOnlyList<PlottedLine> Of(IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)> lines, bool positive)
    {
        if (lines.Count == 0)
            throw new ArgumentException("A figure of lines needs at least one (name, points).", nameof(lines));
        return [.. lines.Select(line => Checked(line.Name, line.Points, positive))];
    }

    /// <summary>The power with which the line grows: the slope of the straight line that fits it best on logarithmic axes.</summary>
    public double Slope
    {
        get
        {
            var logs = Points.Select(point => (X: Math.Log10(point.X), Y: Math.Log10(point.Y))).ToArray();
            var (meanX, meanY) = (logs.Average(log => log.X), logs.Average(log => log.Y));
            var spread = logs.Sum(log => (log.X - meanX) * (log.X - meanX));
            return spread > 0 ? logs.Sum(log => (log.X - meanX) * (log.Y - meanY)) / spread : 0;
        }
    }

    private static PlottedLine Checked(string name, IReadOnlyList<(double X, double Y)> points, bool positive)
    {
        if (points.Count == 0)
            throw new ArgumentException($"The line \"{name}\" has no points.", nameof(points));
        if (points.Any(point => !double.IsFinite(point.X) || !double.IsFinite(point.Y)))
            throw new ArgumentException($"The line \"{name}\" has a point that is not a finite number.", nameof(points));
        if (positive && points.Any(point => point.X <= 0 || point.Y <= 0))
            throw new ArgumentException($"The line \"{name}\" has a point at or below zero, and logarithmic axes have no place for it.", nameof(points));
        return new(name, [.. points.OrderBy(point => point.X)]);
    }
}
