using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

internal static class LinkRules
{
    /// <summary>Every link leads somewhere: to a file, to a heading in it, or out into the world by a well-formed address.</summary>
    public static IEnumerable<Problem> Resolve(Chapter chapter) =>
        from block in chapter.Blocks
        from link in block.Links
        let wrong = WhatIsWrong(chapter, link.Target)
        where wrong is not null
        select new Problem(block.Cell.Id, $"The link to {link.Target} {wrong}.");

    /// <summary>A section's line "Run first:" names sections of the same chapter that have code.</summary>
    public static IEnumerable<Problem> RunFirst(Chapter chapter)
    {
        foreach (var section in chapter.Sections)
        {
            if (section.Prose.Any(block => block.Text.StartsWith("Run first:", StringComparison.Ordinal) && block.Links.Count == 0))
                yield return new(section.FirstCell.Id, "'Run first:' names no section; link to it: *Run first:* [Title](#title).");
            foreach (var anchor in section.RunFirst.Where(anchor => !chapter.Sections.Any(other => other.Anchor == anchor && other != section && other.CodeCells.Any())))
                yield return new(section.FirstCell.Id, $"'Run first:' leads to #{anchor}; no other section with code is called that.");
        }
    }

    private static string? WhatIsWrong(Chapter chapter, string target)
    {
        if (target.Contains("://", StringComparison.Ordinal))
            return Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Host.Contains('.', StringComparison.Ordinal) ? null : "is no well-formed https address";
        var (file, anchor) = target.Split('#') is [var path, var fragment] ? (path, fragment) : (target, null);
        if (file == "")
            return Has(chapter.Blocks, anchor) ? null : "leads to no heading of this notebook";
        var full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(chapter.Notebook.Path) ?? Repository.NotebookFolder, Uri.UnescapeDataString(file)));
        if (!Path.Exists(full))
            return "leads to nothing: there is no such file";
        return anchor is null || Has(BlocksOf(full), anchor) ? null : "leads to a file that has no such heading";
    }

    private static IEnumerable<Block> BlocksOf(string file) => Path.GetExtension(file) == ".ipynb"
        ? new Chapter(NotebookDocument.Load(file)).Blocks
        : MarkdownBlocks.Of(new NotebookCell("file", CellKind.Markdown, File.ReadAllText(file)));

    private static bool Has(IEnumerable<Block> blocks, string? anchor) =>
        blocks.Any(block => block.Kind is BlockKind.Heading && MarkdownBlocks.Anchor(block.Text) == anchor);
}
