using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace AsyncNotebooks.Runner.Reporting;

/// <summary>The difference of two outputs as lines: <c>-</c> committed, <c>+</c> of the run, two lines around each change.</summary>
internal static class OutputDiff
{
    private const int Around = 2;
    private const int LongestLine = 160;
    private const int MostLines = 40;

    /// <summary>The lines to print; long ones and long differences are cut and say so.</summary>
    public static IEnumerable<string> Lines(string committed, string actual)
    {
        var all = InlineDiffBuilder.Diff(committed.TrimEnd(), actual.TrimEnd()).Lines;
        var shown = Enumerable.Range(0, all.Count).Where(i => IsNearChange(all, i)).ToList();
        for (var n = 0; n < shown.Count && n < MostLines; n++)
        {
            if (n > 0 && shown[n] != shown[n - 1] + 1)
                yield return "  ⋯";
            yield return Line(all[shown[n]]);
        }
        if (shown.Count > MostLines)
            yield return FormattableString.Invariant($"  ⋯ {shown.Count - MostLines} more lines");
    }

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
