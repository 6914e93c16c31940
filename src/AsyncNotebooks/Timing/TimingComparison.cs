namespace AsyncNotebooks;

/// <summary>What <see cref="Timing.Compare(ValueTuple{string, Action}[])"/> measured. A notebook shows it as a bar chart with its table.</summary>
[TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.Svg, Mime.PlainText])]
public sealed class TimingComparison : IRepresented
{
    internal TimingComparison(IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<double>> seconds)
    {
        var rows = new List<TimingRow>();
        for (var i = 0; i < names.Count; i++)
            rows.Add(new TimingRow(names[i], seconds[i], rows.FirstOrDefault()));
        Rows = rows;
    }

    /// <summary>The contenders, in the order given; the first is the one that the others are compared with.</summary>
    public IReadOnlyList<TimingRow> Rows { get; }

    /// <summary>The contender of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message lists the names there are.</exception>
    public TimingRow this[string name] =>
        Rows.FirstOrDefault(row => row.Name == name)
        ?? throw new KeyNotFoundException($"Nothing called \"{name}\" was timed; there is {string.Join(", ", Rows.Select(row => $"\"{row.Name}\""))}.");

    /// <summary>The comparison as bars with whiskers.</summary>
    /// <param name="title">What the picture shows; without one, the names.</param>
    public Figure ToFigure(string? title = null) =>
        Figure.Comparison(
            title ?? $"How long it takes: {string.Join(", ", Rows.Select(row => row.Name))}",
            [.. Rows.Select(row => (row.Name, row.Seconds))]);

    /// <inheritdoc/>
    public IEnumerable<(string MimeType, string Content)> Represent()
    {
        var figure = ToFigure();
        return
        [
            (Mime.Html, figure.ToHtml(showTable: true)),
            (Mime.Svg, figure.ToSvg()),
            (Mime.PlainText, $"{figure}\n\n{figure.Data}"),
        ];
    }

    /// <summary>One line: "sequential 602 ms, concurrent 101 ms, 6.0× faster".</summary>
    public override string ToString() => ToFigure().ToString();
}
