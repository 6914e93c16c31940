using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace AsyncNotebooks.Runner.Reporting;

/// <summary>The difference of two outputs as lines: <c>-</c> committed, <c>+</c> of the run, two lines around each change.</summary>
internal static class OutputDiff
{
    private const int Around = 2;
    private const int LongestLine = 160;
    private const int MostLines = 40;

    // Comparing takes time by the square of what differs. So much takes a moment, and is far more than is shown.
    private const int MostCompared = 2000;

    /// <summary>The lines to print; long ones and long differences are cut and say so.</summary>
    public static IEnumerable<string> Lines(string committed, string actual)
    {
        var (before, after) = WhereTheyDiffer(committed.TrimEnd().Split('\n'), actual.TrimEnd().Split('\n'));
        var left = Math.Max(0, Math.Max(before.Length, after.Length) - MostCompared);
        var all = InlineDiffBuilder.Diff(Text(before), Text(after)).Lines;
        var shown = Enumerable.Range(0, all.Count).Where(i => IsNearChange(all, i)).ToList();
        for (var n = 0; n < shown.Count && n < MostLines; n++)
        {
            if (n > 0 && shown[n] != shown[n - 1] + 1)
                yield return "  ⋯";
            yield return Line(all[shown[n]]);
        }
        left += Math.Max(0, shown.Count - MostLines);
        if (left > 0)
            yield return FormattableString.Invariant($"  ⋯ {left} more lines");
    }

    // Without what both begin and end with, but for the lines around.
    private static (string[] Before, string[] After) WhereTheyDiffer(string[] before, string[] after)
    {
        var start = Math.Max(0, before.Zip(after).TakeWhile(lines => lines.First == lines.Second).Count() - Around);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        end = Math.Max(0, end - Around);
        return (before[start..^end], after[start..^end]);
    }

    private static string Text(string[] lines) => string.Join('\n', lines.Take(MostCompared));

    private static bool IsNearChange(List<DiffPiece> all, int i) =>
        all.Skip(Math.Max(0, i - Around)).Take(i - Math.Max(0, i - Around) + Around + 1).Any(piece => piece.Type != ChangeType.Unchanged);

    private static string Line(DiffPiece piece)
    {
        var text = piece.Text.Length <= LongestLine ? piece.Text : piece.Text[..LongestLine] + "…";
        return piece.Type switch
        {
            ChangeType.Inserted => "+ " + text,
            ChangeType.Deleted => "- " + text,
            _ => "  " + text,
        };
    }
}
