namespace AsyncNotebooks.Runner.Pages.Safety;

/// <summary>The one script of our own that every page has. It stands in the head, before anything that a notebook says.</summary>
internal static class PageScript
{
    /// <summary>Its text, as it stands between the tags.</summary>
    public static string Text { get; } = "\n" + EmbeddedText.Read("page.js");
}
