using System.Globalization;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Execution;

/// <summary>One of several shares of the notebooks. Each machine works out all shares, and all come to the same.</summary>
/// <param name="Index">Which share, from 1.</param>
/// <param name="Count">How many there are.</param>
internal sealed record Shard(int Index, int Count)
{
    /// <summary>Reads <c>i/n</c>; null if it is something else, or <c>i</c> not among 1 to <c>n</c>.</summary>
    public static Shard? Parse(string text) =>
        text.Split('/') is [var index, var count]
        && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
        && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        && i >= 1 && i <= n ? new Shard(i, n) : null;

    /// <summary>The notebooks of this share, in their order. The longest is given out first, each to the share that has the least to do.</summary>
    /// <param name="notebooks">All notebooks; each falls to one share.</param>
    /// <param name="seconds">How long each takes, by path.</param>
    public IReadOnlyList<NotebookDocument> Of(IReadOnlyList<NotebookDocument> notebooks, IReadOnlyDictionary<string, double> seconds)
    {
        var loads = new double[Count];
        var mine = new HashSet<NotebookDocument>();
        foreach (var notebook in notebooks.OrderByDescending(notebook => seconds[notebook.Path!]).ThenBy(notebook => notebook.Name, StringComparer.Ordinal))
        {
            var least = Array.IndexOf(loads, loads.Min());
            loads[least] += seconds[notebook.Path!];
            if (least == Index - 1)
                mine.Add(notebook);
        }

        return [.. notebooks.Where(mine.Contains)];
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
