namespace AsyncNotebooks;

/// <summary>The frame around what an exercise says. Symbol and words tell what the colour tells; text takes the page's own colours, light or dark.</summary>
internal static class Panel
{
    public const string Blue = "#3b82f6";
    public const string Amber = "#d97706";
    public const string Green = "#16a34a";

    public static string Html(string heading, string title, string colour, string body)
    {
        var about = title.Length == 0 ? "" : $" · {Markdown.Escape(title)}";
        return $"""
            <div role="note" style="border:1px solid {colour};border-left-width:.5em;border-radius:.3em;padding:.4em 1em;margin:.4em 0;max-width:50em">
            <p style="margin:.3em 0"><strong>{Markdown.Escape(heading)}</strong>{about}</p>
            {body}
            </div>
            """.ReplaceLineEndings("\n");
    }
}
