using AsyncNotebooks.Runner.Pages.Markdown;

namespace AsyncNotebooks.Runner.Pages;

/// <summary>The page of a Markdown file that lies beside the notebooks, such as the glossary.</summary>
internal static class TextPage
{
    /// <summary>The page as HTML.</summary>
    /// <param name="name">The file's name without extension, for a file without a first-level heading.</param>
    /// <param name="markdown">The file's text.</param>
    /// <param name="links">Where its links lead.</param>
    public static string ToHtml(string name, string markdown, PageLinks links)
    {
        var prose = new MarkdownRenderer(links.Resolve);
        var content = $"<section class=\"prose\">\n{prose.ToHtml(markdown)}</section>\n";
        var title = prose.Headings.FirstOrDefault(heading => heading.Level == 1)?.Text ?? name;
        return PageShell.Page(
            $"{title} · {PageShell.CourseName}", "text", "", prose.Headings.Where(heading => heading.Level == 2).ToList(), content);
    }
}
