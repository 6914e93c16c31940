using System.Globalization;
using System.Text;

namespace AsyncNotebooks.Runner.Pages.Markdown;

/// <summary>Names headings as GitHub does, each name once on a page: links inside a notebook work there and here.</summary>
internal sealed class HeadingIds
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>The id of the next heading with this text.</summary>
    public string Next(string text)
    {
        var slug = Slug(text);
        var times = seen.GetValueOrDefault(slug);
        seen[slug] = times + 1;
        return times == 0 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{times}");
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.Trim().ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
                slug.Append(c);
            else if (c == ' ')
                slug.Append('-');
        }
        return slug.Length == 0 ? "section" : slug.ToString();
    }
}
