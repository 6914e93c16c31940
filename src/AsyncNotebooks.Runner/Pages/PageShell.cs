using AsyncNotebooks.Runner.Pages.Markdown;
using AsyncNotebooks.Runner.Pages.Safety;

namespace AsyncNotebooks.Runner.Pages;

/// <summary>What all pages have around their content. None ever asks the network.</summary>
internal static class PageShell
{
    /// <summary>The name of the course, on every page.</summary>
    public const string CourseName = "AsyncNotebooks";

    /// <summary>A whole page.</summary>
    /// <param name="title">The page's title, plain text.</param>
    /// <param name="kind">The class of the body: what kind of page it is.</param>
    /// <param name="corner">Links at the top right, HTML.</param>
    /// <param name="contents">The page's sections, or none.</param>
    /// <param name="content">What stands in main, HTML.</param>
    public static string Page(string title, string kind, string corner, IReadOnlyList<Heading> contents, string content) => $"""
        <!DOCTYPE html>
        <html lang="en" data-plotly="{PlotlyJs.FileName}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{ContentPolicy.Of(content)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Html.Escape(title)}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="course.css">
        <script>{PageScript.Text}</script>
        </head>
        <body class="{kind}">
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top">
        <a class="home" href="index.html">{CourseName}</a>
        {corner}</header>
        {Contents(contents)}<main id="content" tabindex="-1">
        {content}</main>
        </body>
        </html>

        """;

    // Twice, because without a script one element cannot be a column on a wide window and a closed box on a narrow one.
    // The style sheet shows one of the two.
    private static string Contents(IReadOnlyList<Heading> headings)
    {
        if (headings.Count < 2)
            return "";
        var list = string.Concat(headings.Select(heading => $"<li><a href=\"#{Html.Escape(heading.Id)}\">{Html.Escape(heading.Text)}</a></li>\n"));
        return $"""
            <nav class="contents wide" aria-label="On this page">
            <p class="label">On this page</p>
            <ul>
            {list}</ul>
            </nav>
            <details class="contents narrow">
            <summary>On this page</summary>
            <nav aria-label="On this page"><ul>
            {list}</ul></nav>
            </details>

            """;
    }
}
