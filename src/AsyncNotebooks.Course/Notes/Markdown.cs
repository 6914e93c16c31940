using System.Text.RegularExpressions;

namespace AsyncNotebooks;

/// <summary>As much of Markdown as hints and reasons use: paragraphs, <c>`code`</c>, <c>**bold**</c> and fenced blocks.</summary>
internal static partial class Markdown
{
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    public static string ToHtml(string markdown) => string.Join('\n', Blocks(markdown).Select(block => block.IsCode
        ? $"<pre style=\"margin:.4em 0;overflow-x:auto\" tabindex=\"0\"><code>{Escape(block.Text)}</code></pre>"
        : $"<p style=\"margin:.3em 0\">{Inline(block.Text)}</p>"));

    public static string ToText(string markdown) => string.Join("\n\n", Blocks(markdown).Select(block => block.IsCode
        ? "    " + block.Text.Replace("\n", "\n    ", StringComparison.Ordinal)
        : block.Text.Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal)));

    // Split at the fences, every second part is code.
    private static IEnumerable<(string Text, bool IsCode)> Blocks(string markdown) => Fence().Split(markdown).SelectMany((part, index) => index % 2 == 1
        ? [(part.Trim('\n'), true)]
        : part.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(paragraph => (paragraph, false)));

    private static string Inline(string text) =>
        Bold().Replace(Code().Replace(Escape(text), "<code>$1</code>"), "<strong>$1</strong>");

    [GeneratedRegex("^```(?:csharp)?$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();
}
