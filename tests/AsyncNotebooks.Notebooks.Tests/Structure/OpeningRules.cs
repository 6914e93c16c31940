using System.Text.RegularExpressions;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

internal static partial class OpeningRules
{
    /// <summary>The first cell: the question, the minutes, what the reader will be able to do, and what it builds on.</summary>
    public static IEnumerable<Problem> Opening(Chapter chapter)
    {
        var cell = chapter.Cells[0];
        var prose = chapter.Blocks.Where(block => block.Cell == cell && block.Kind is BlockKind.Prose).ToList();
        if (!Question().IsMatch(cell.Source))
            yield return Missing("the chapter's question, in italics on a line of its own: *How …?*");
        if (prose.Count(block => Minutes().IsMatch(block.Text)) != 1)
            yield return Missing("how long it takes: '40 minutes.'");
        if (prose.All(block => block.Text != "You will be able to:"))
            yield return Missing("the line 'You will be able to:'");
        if (prose.Count(block => block.IsItem) is < 3 or > 5)
            yield return Missing("three to five lines of what the reader will be able to do");
        if (!prose.Any(block => block.Text.StartsWith("Builds on ", StringComparison.Ordinal)))
            yield return Missing("a sentence that begins with 'Builds on'");

        Problem Missing(string what) => new(cell.Id, $"The first cell lacks {what}.");
    }

    /// <summary>Whoever jumps to a section is told what all sections need; the tests of the sections run that and no more.</summary>
    public static IEnumerable<Problem> WhatAllNeed(Chapter chapter) => chapter.Opening.Any(block => block.Kind is BlockKind.Prose && SectionsNeed().IsMatch(block.Text))
        ? []
        : [new(chapter.Cells[0].Id, "Before the first section, say which cells 'every section needs'.")];

    [GeneratedRegex(@"\bevery section needs\b", RegexOptions.IgnoreCase)]
    private static partial Regex SectionsNeed();

    [GeneratedRegex(@"^\*[^*]+\?\*$", RegexOptions.Multiline)]
    private static partial Regex Question();

    [GeneratedRegex(@"^[1-9][0-9] minutes\.$")]
    private static partial Regex Minutes();
}
