namespace AsyncNotebooks.Notebooks.Tests.Structure;

internal static class HeadingRules
{
    /// <summary>One heading of the first level, at the beginning, with the chapter's number.</summary>
    public static IEnumerable<Problem> OneTitle(Chapter chapter)
    {
        var titles = Headings(chapter).Where(heading => heading.Level == 1).ToList();
        foreach (var second in titles.Skip(1))
            yield return new(second.Cell.Id, $"'{second.Text}' is a second title; make it a section.");
        if (titles.FirstOrDefault() != chapter.Blocks[0])
            yield return new(chapter.Cells[0].Id, "The notebook must begin with its title.");
        else if (!titles[0].Text.StartsWith($"{chapter.Number} · ", StringComparison.Ordinal))
            yield return new(titles[0].Cell.Id, $"The title must begin with '{chapter.Number} · '.");
    }

    /// <summary>Whoever jumps from heading to heading misses none.</summary>
    public static IEnumerable<Problem> Order(Chapter chapter) =>
        Headings(chapter).Zip(Headings(chapter).Skip(1))
            .Where(pair => pair.Second.Level > pair.First.Level + 1)
            .Select(pair => new Problem(pair.Second.Cell.Id, $"'{pair.Second.Text}' has level {pair.Second.Level} and follows level {pair.First.Level}; skip none."));

    private static IEnumerable<Block> Headings(Chapter chapter) => chapter.Blocks.Where(block => block.Kind is BlockKind.Heading);
}
