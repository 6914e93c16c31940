using AsyncNotebooks.Runner.Course;

namespace AsyncNotebooks.Runner.Pages;

/// <summary>The contents of the course: each chapter with the question it answers.</summary>
internal static class IndexPage
{
    /// <summary>The page as HTML.</summary>
    /// <param name="chapters">The chapters, in order.</param>
    /// <param name="texts">The other pages: file name and title.</param>
    public static string ToHtml(IReadOnlyList<Chapter> chapters, IReadOnlyList<(string Page, string Title)> texts) => PageShell.Page(
        $"{PageShell.CourseName}: asynchronous programming in C#",
        "index",
        "",
        [],
        $"""
        <h1>Asynchronous programming in C#, seen as it runs</h1>
        <p class="lead">{Lead(chapters)}</p>
        <ol class="chapters">
        {string.Concat(chapters.Select(Entry))}</ol>
        {Beside(texts)}
        """);

    private static string Lead(IReadOnlyList<Chapter> chapters)
    {
        var minutes = chapters.Sum(chapter => chapter.Opening.Minutes ?? 0);
        var time = minutes == 0 ? "" : Text($", about {minutes} minutes of reading and trying");
        return Text($"{Count(chapters.Count, "chapter")}{time}. Every output on these pages comes from running the code above it.");
    }

    private static string Entry(Chapter chapter) => $"""
        <li>
        <span class="number" aria-hidden="true">{Html.Escape(chapter.Opening.Number)}</span>
        <div>
        <h2><a href="{Uri.EscapeDataString(chapter.PageName)}">{Html.Escape(chapter.Opening.Title)}</a></h2>
        {(chapter.Opening.Question is { } question ? $"<p>{Html.Escape(question)}</p>\n" : "")}<p class="facts">{Facts(chapter)}</p>
        </div>
        </li>

        """;

    private static string Facts(Chapter chapter)
    {
        var facts = new List<string>();
        if (chapter.Opening.Minutes is { } minutes)
            facts.Add(Text($"{minutes} minutes"));
        facts.Add(Count(chapter.Document.Cells.Count, "cell"));
        if (chapter.Run is { Failure: null } run)
            facts.Add(Text($"ran in {run.Elapsed.TotalSeconds:0.0} s"));
        if (chapter.Run is { Failure: { } failure })
            facts.Add(Text($"<strong class=\"failed\">stopped at cell {failure.CellNumber}</strong>"));
        return string.Join(" · ", facts);
    }

    private static string Beside(IReadOnlyList<(string Page, string Title)> texts) => texts.Count == 0
        ? ""
        : $"<p class=\"beside\">{string.Join(" · ", texts.Select(text => $"<a href=\"{Uri.EscapeDataString(text.Page)}\">{Html.Escape(text.Title)}</a>"))}</p>\n";

    private static string Count(int count, string what) => Text($"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
