using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Course;
using AsyncNotebooks.Runner.Pages.Markdown;

namespace AsyncNotebooks.Runner.Pages;

/// <summary>The page of one chapter: its cells in order, between the chapters before and after it.</summary>
internal static class NotebookPage
{
    /// <summary>The page as HTML.</summary>
    /// <param name="chapter">The chapter to show.</param>
    /// <param name="before">The chapter before it, if any.</param>
    /// <param name="after">The chapter after it, if any.</param>
    /// <param name="links">Where its links lead.</param>
    public static string ToHtml(Chapter chapter, Chapter? before, Chapter? after, PageLinks links)
    {
        var prose = new MarkdownRenderer(links.Resolve);
        var cells = new CellRenderer(prose);
        var content = string.Concat(chapter.Document.Cells.Select(cells.ToHtml));
        return PageShell.Page(
            $"{chapter.Opening.Title} · {PageShell.CourseName}",
            "chapter",
            Corner(chapter),
            prose.Headings.Where(heading => heading.Level == 2).ToList(),
            Notice(chapter.Run?.Failure) + content + Turn(before, after));
    }

    private static string Corner(Chapter chapter) =>
        $"<a class=\"file\" href=\"{Uri.EscapeDataString(chapter.Document.Name)}.ipynb\" download>Notebook file</a>\n";

    private static string Notice(NotebookFailure? failure) => failure is null
        ? ""
        : $"""
            <p class="notice"><strong>This run stopped at <a href="#cell-{failure.CellNumber}">cell {failure.CellNumber}</a>.</strong>
            {Html.Escape(failure.Message)}</p>

            """;

    private static string Turn(Chapter? before, Chapter? after) =>
        before is null && after is null
            ? ""
            : $"<nav class=\"turn\" aria-label=\"Chapters\">\n{Link(before, "prev", "Previous")}{Link(after, "next", "Next")}</nav>\n";

    private static string Link(Chapter? chapter, string relation, string word) => chapter is null
        ? ""
        : $"""
            <a rel="{relation}" class="{relation}" href="{Uri.EscapeDataString(chapter.PageName)}"><span class="label">{word}</span> {Html.Escape(chapter.Opening.Title)}</a>

            """;
}
