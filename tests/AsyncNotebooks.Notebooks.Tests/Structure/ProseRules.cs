using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

internal static partial class ProseRules
{
    /// <summary>Words that make a learner who stumbles feel stupid, and words that sell.</summary>
    public static IEnumerable<Problem> WeaselWords(Chapter chapter) =>
        from block in chapter.Blocks
        where block.Kind is BlockKind.Prose or BlockKind.Heading
        from Match word in Weasel().Matches(block.Text)
        select new Problem(block.Cell.Id, $"'{word.Value.Trim()}' helps nobody; leave it out.");

    /// <summary>Programs are about something.</summary>
    public static IEnumerable<Problem> RealNames(Chapter chapter) =>
        from cell in chapter.Cells
        where Placeholder().IsMatch(cell.Source)
        select new Problem(cell.Id, $"'{Placeholder().Match(cell.Source).Value}' says nothing; name it after what it is.");

    [GeneratedRegex(@"\b(simply|just|obvious(ly)?|easy|easily|easier|trivial(ly)?|basically|clearly|of course|powerful|seamless(ly)?|elegant(ly)?|let's|let us|needless to say)\b|!(?=\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Weasel();

    // Not "bar": there are coffee bars and progress bars.
    [GeneratedRegex(@"\b([Ff]oo|[Bb]az|[Qq]ux)\b")]
    private static partial Regex Placeholder();
}
