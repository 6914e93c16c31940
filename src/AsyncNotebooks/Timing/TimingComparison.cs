namespace AsyncNotebooks;

/// <summary>What <see cref="Timing.Compare(ValueTuple{string, Action}[])"/> measured. A notebook shows it as a bar chart with its table.</summary>
public sealed class TimingComparison
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

    /// <summary>One line: "sequential 602 ms, concurrent 101 ms, 6.0× faster".</summary>
    public override string ToString() =>
        string.Join(", ", Rows.Select((row, i) => $"{row.Name} {Quantity.Seconds(row.Median)}" + (i > 0 ? $", {SpeedUp.Words(row.SpeedUp)}" : "")));
}
