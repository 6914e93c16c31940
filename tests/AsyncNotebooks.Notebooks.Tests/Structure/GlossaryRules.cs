using System.Text;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

internal static class GlossaryRules
{
    /// <summary>Where a word of the glossary is first used in a chapter's prose, it is a link to its entry. Headings, code and exercises do not count.</summary>
    public static IEnumerable<Problem> FirstUse(Chapter chapter)
    {
        var prose = chapter.Prose.Select(block => (block.Cell, Text: WithMarks(block))).ToList();
        foreach (var term in Glossary.Terms)
        {
            var (cell, use) = prose.Select(block => (block.Cell, Use: term.Use.Match(block.Text))).FirstOrDefault(use => use.Use.Success);
            if (use is not null && !use.Groups["link"].Success)
                yield return new(cell.Id, $"'{use.Value}' is used here first; link it: [{use.Value}](glossary.md#{term.Anchor}).");
        }
    }

    // The text of any other link is a title: of a chapter, of a book.
    private static string WithMarks(Block block)
    {
        var text = new StringBuilder();
        var link = 0;
        foreach (var letter in block.Text)
        {
            if (letter != Block.LinkGap)
                text.Append(letter);
            else if (Glossary.AnchorOf(block.Links[link++]) is { } anchor)
                text.Append(GlossaryTerm.Mark(anchor));
        }

        return text.ToString();
    }
}
