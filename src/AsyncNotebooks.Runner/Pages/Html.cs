using System.Net;
using System.Text;

namespace AsyncNotebooks.Runner.Pages;

/// <summary>The few things that every part of a page does with HTML.</summary>
internal static class Html
{
    /// <summary>Text as it may stand between tags and inside a quoted attribute.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Text in a span of one class; the text alone where there is no class to give.</summary>
    public static StringBuilder AppendSpan(this StringBuilder html, string? cssClass, string text)
    {
        if (text.Length == 0)
            return html;
        return cssClass is null
            ? html.Append(Escape(text))
            : html.Append("<span class=\"").Append(cssClass).Append("\">").Append(Escape(text)).Append("</span>");
    }

    /// <summary>
    /// A block of code or console text. Long lines scroll inside it, so whoever has no mouse can put the focus on it:
    /// that needs a name, and it is a group because a landmark per block would drown the real ones.
    /// </summary>
    /// <param name="cssClass">What the style sheet calls the block.</param>
    /// <param name="name">What a screen reader calls it.</param>
    /// <param name="text">The plain text, to see how long its lines are.</param>
    /// <param name="inner">The same text as HTML.</param>
    /// <param name="lines">Whether its lines are numbered, where it has several.</param>
    public static string Block(string cssClass, string name, string text, string inner, bool lines = false)
    {
        var focus = text.Split('\n').Any(line => line.Length > (lines ? ShortLine - NumbersWidth : ShortLine))
            ? $" tabindex=\"0\" role=\"group\" aria-label=\"{Escape(name)}\""
            : "";
        var numbers = lines && text.Contains('\n', StringComparison.Ordinal) ? $" data-lines=\"{LineNumbers(text)}\"" : "";
        return $"<pre class=\"{cssClass}\"{numbers}{focus}><code>{inner}</code></pre>\n";
    }

    // Drawn by the style sheet from an attribute: so they are no part of the text that a reader marks and copies.
    private static string LineNumbers(string text) => string.Join('\n', Enumerable.Range(1, text.AsSpan().TrimEnd('\n').Count('\n') + 1));

    // A line this long still fits a window of 360 pixels.
    private const int ShortLine = 34;

    // Two digits and the gap beside them, in letters.
    private const int NumbersWidth = 4;
}
