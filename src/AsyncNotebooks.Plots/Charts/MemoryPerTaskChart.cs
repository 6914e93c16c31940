namespace AsyncNotebooks.Plots;

/// <summary>
/// What one of many takes of memory: the total divided by the number. A flat line means that each costs the same; a falling one that
/// something is shared. Logarithmic, because a thread and a coroutine lie far apart.
/// </summary>
/// <param name="title">What the picture shows.</param>
/// <param name="x">What there are many of.</param>
/// <param name="totals">Number and bytes in all.</param>
internal sealed class MemoryPerTaskChart(string title, Axis x, IReadOnlyList<PlottedLine> totals)
    : ScalingChart(title, x, Axis.Bytes("memory per task"), [.. totals.Select(Divided)])
{
    public override string Words => base.Words + (Curves.Count > 1 ? $" {Least.Name}: {TimesLess}." : "");

    public override string Line => base.Line + (Curves.Count > 1 ? $"; {Least.Name} {TimesLess}" : "");

    private PlottedLine Most => Curves.MaxBy(AtTheEnd)!;

    private PlottedLine Least => Curves.MinBy(AtTheEnd)!;

    private string TimesLess => $"{Quantity.Times(AtTheEnd(Most) / AtTheEnd(Least))} less than {Most.Name}";

    protected override string Label(PlottedLine line) => $"{line.Name}, {Y.Format(AtTheEnd(line))} each";

    protected override string Growth(PlottedLine line) => "";

    private static PlottedLine Divided(PlottedLine line) => line with { Points = [.. line.Points.Select(point => (point.X, point.Y / point.X))] };

    // With the most of them: what is shared counts least there.
    private static double AtTheEnd(PlottedLine line) => line.Points[^1].Y;
}
